/** Where in a page the next character will stand: what a value printed there must be escaped for. */

export type HtmlContext =
  | { readonly kind: "text" | "comment" | "tag" | "style" }
  /** `before` is what the attribute's value holds already. */
  | {
      readonly kind: "attribute";
      readonly name: string;
      readonly isQuoted: boolean;
      readonly before: string;
    }
  | { readonly kind: "script"; readonly isInString: boolean };

type Step = { readonly next: number } | { readonly context: HtmlContext };

export function contextAfter(html: string): HtmlContext {
  let at = 0;
  for (;;) {
    const open = html.indexOf("<", at);
    if (open < 0) {
      return { kind: "text" };
    }
    const step = html.startsWith("<!--", open) ? afterComment(html, open) : afterTag(html, open);
    if ("context" in step) {
      return step.context;
    }
    at = step.next;
  }
}

function afterComment(html: string, open: number): Step {
  const close = html.indexOf("-->", open);
  return close < 0 ? { context: { kind: "comment" } } : { next: close + 3 };
}

function afterTag(html: string, open: number): Step {
  const name = /^<(\/?[A-Za-z][^\s/>]*)/.exec(html.slice(open, open + 64))?.[1];
  if (name === undefined) {
    return { next: open + 1 };
  }
  const step = afterAttributes(html, open + 1 + name.length);
  return "next" in step ? afterRawText(html, step.next, name.toLowerCase()) : step;
}

function afterAttributes(html: string, start: number): Step {
  let at = start;
  for (;;) {
    at += lengthOf(/^[\s/]*/, html, at);
    if (at >= html.length) {
      return { context: { kind: "tag" } };
    }
    if (html[at] === ">") {
      return { next: at + 1 };
    }
    const step = afterAttribute(html, at);
    if ("context" in step) {
      return step;
    }
    at = step.next;
  }
}

function afterAttribute(html: string, start: number): Step {
  const nameLength = Math.max(lengthOf(/^[^\s=>/]+/, html, start), 1);
  const name = html.slice(start, start + nameLength).toLowerCase();
  const equals = lengthOf(/^\s*=\s*/, html, start + nameLength);
  const at = start + nameLength + equals;
  if (equals === 0) {
    return { next: at };
  }
  const quote = html[at];
  if (quote === '"' || quote === "'") {
    const close = html.indexOf(quote, at + 1);
    const before = html.slice(at + 1);
    return close < 0
      ? { context: { kind: "attribute", name, isQuoted: true, before } }
      : { next: close + 1 };
  }
  const end = at + lengthOf(/^[^\s>]*/, html, at);
  const before = html.slice(at);
  return end >= html.length
    ? { context: { kind: "attribute", name, isQuoted: false, before } }
    : { next: end };
}

/** Scripts and styles have no tags inside, whatever they hold. */
function afterRawText(html: string, start: number, tag: string): Step {
  if (tag !== "script" && tag !== "style") {
    return { next: start };
  }
  const close = html.toLowerCase().indexOf(`</${tag}`, start);
  if (close >= 0) {
    return { next: close };
  }
  return tag === "style"
    ? { context: { kind: "style" } }
    : { context: { kind: "script", isInString: endsInsideString(html.slice(start)) } };
}

/** Comments and complete strings taken away, an open quote is what is left of an open string. */
export function endsInsideString(script: string): boolean {
  const rest = script.replace(
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`/g,
    "",
  );
  return /["'`]/.test(rest);
}

function lengthOf(pattern: RegExp, text: string, from: number): number {
  return pattern.exec(text.slice(from))?.[0].length ?? 0;
}
