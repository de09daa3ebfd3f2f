/** Templates as code: `<? ?>` runs, `<?= ?>` prints escaped, `<?!= ?>` prints as it is. */

import { GasError } from "../runtime/host-object.ts";

const SCRIPTLET = /<\?(!?=)?([\s\S]*?)\?>/g;

/**
 * The body of a function that returns the pieces of the page in order, each with how it is printed.
 * An object is turned into text where it is, in the script's realm; the rest keeps its type, which
 * the escaping looks at.
 */
export function templateCode(template: string): string {
  const lines = [
    "const output_ = [];",
    "const print_ = (how, value) => output_.push([how, value !== null &&" +
      ' (typeof value === "object" || typeof value === "function") ? String(value) : value]);',
  ];
  let from = 0;
  for (const match of template.matchAll(SCRIPTLET)) {
    lines.push(literal(template.slice(from, match.index)));
    lines.push(scriptlet(match[1] ?? "", match[2] ?? ""));
    from = match.index + match[0].length;
  }
  const rest = template.slice(from);
  if (rest.includes("<?")) {
    throw new GasError("The template holds a scriptlet that is not closed.");
  }
  return [...lines, literal(rest), "return output_;"].join("\n");
}

function literal(html: string): string {
  return `print_("raw", ${JSON.stringify(html)});`;
}

function scriptlet(kind: string, code: string): string {
  if (kind === "") {
    return code;
  }
  const how = kind === "=" ? "escaped" : "raw";
  return `print_("${how}", (${firstStatement(code)}\n));`;
}

/** « A printing scriptlet outputs only its first statement »: up to a semicolon outside quotes. */
function firstStatement(code: string): string {
  const [statement = ""] =
    /^(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[^;"'`])*/.exec(code.trim()) ?? [];
  return statement;
}
