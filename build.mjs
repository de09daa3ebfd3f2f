/**
 * Makes `dist/`: what `clasp push` uploads and what the local host runs.
 *
 *   npm run build                        default profile: the add-on cannot read mail
 *   npm run build -- --profile extended  may look up sent mail and make drafts
 */

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { parseSync } from "oxc-parser";
import { syntaxOf } from "./local/realm/syntax.ts";

const ROOT = dirname(fileURLToPath(import.meta.url));
const ENTRY = join(ROOT, "src/gas/entry");
const UI = join(ROOT, "src/ui");

const EXTENDED_SCOPES = [
  "https://www.googleapis.com/auth/gmail.readonly",
  "https://www.googleapis.com/auth/gmail.compose",
];

/** Builds into `outDir` and returns the names of the global functions. */
export async function buildBundle({ outDir, profile = "default", entry = ENTRY }) {
  const files = readdirSync(entry).sort();
  const functions = files.flatMap((file) =>
    declaredFunctions(join(entry, file)).map((declared) => ({
      part: partNamed(file),
      ...declared,
    })),
  );
  const parts = await bundledParts(files, { profile, entry });
  const code = [...functions.map(stub), loader(parts)].join("\n\n");
  const { refused } = syntaxOf("Code.js", code);
  if (refused.length > 0) throw new Error(`Apps Script refuses Code.js:\n${refused.join("\n")}`);
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, "Code.js"), `${code}\n`);
  writeFileSync(join(outDir, "appsscript.json"), manifest(profile));
  for (const page of readdirSync(UI).filter((name) => name.endsWith(".html")))
    writeFileSync(join(outDir, page), await inlinePage(page));
  return functions.map(({ name }) => name);
}

/**
 * One part for each entry file, and one for what several of them share. A part is evaluated when it
 * is first needed: every cell call loads the whole script anew, and must not pay for other subjects,
 * the sidebar and the mails.
 */
async function bundledParts(files, { profile, entry }) {
  const { outputFiles } = await build({
    entryPoints: files.map((file) => join(entry, file)),
    outdir: entry,
    bundle: true,
    splitting: true,
    write: false,
    format: "esm",
    target: "es2020",
    charset: "utf8",
    legalComments: "inline",
    loader: { ".txt": "text" },
    define: { PROFILE: JSON.stringify(profile) },
  });
  const shared = outputFiles.filter(({ path }) => basename(path).startsWith("chunk-"));
  const names = new Map(shared.map(({ path }, index) => [basename(path), `shared${index + 1}`]));
  return outputFiles.map(({ path, text }) => {
    const file = basename(path);
    return { name: names.get(file) ?? partNamed(file), code: functionBody(file, text, names) };
  });
}

/** « dunning » for « dunning-functions.ts ». */
function partNamed(file) {
  return file.replace(/(?:-functions)?\.[jt]s$/, "");
}

/** A module as the body of a function that returns what it exports: Apps Script has no modules. */
function functionBody(file, text, names) {
  const { program } = parseSync(file, text);
  return program.body.reduceRight((code, node) => {
    const list = () =>
      node.specifiers
        .map(({ imported, exported, local }) =>
          imported ? `${imported.name}: ${local.name}` : `${exported.name}: ${local.name}`,
        )
        .join(", ");
    if (node.type === "ImportDeclaration") {
      const from = names.get(basename(node.source.value));
      return splice(code, node, `const { ${list()} } = Ponctuel_.${from}();`);
    }
    if (node.type !== "ExportNamedDeclaration") return code;
    return splice(code, node, `return { ${list()} };`);
  }, text);
}

function splice(text, { start, end }, replacement) {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** The exported functions of an entry file with their JSDoc; anything else there is a mistake. */
function declaredFunctions(file) {
  const source = readFileSync(file, "utf8");
  const { program, comments, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  return program.body
    .filter((node) => node.type.startsWith("Export"))
    .map((node) => {
      const declared = node.type === "ExportNamedDeclaration" ? node.declaration : undefined;
      if (declared?.type !== "FunctionDeclaration")
        throw new Error(`${file}: an entry file exports functions and nothing else`);
      const comment = comments.findLast(
        (one) =>
          one.type === "Block" &&
          one.value.startsWith("*") &&
          one.end < node.start &&
          source.slice(one.end, node.start).trim() === "",
      );
      if (!comment) throw new Error(`${file}: ${declared.id.name} has no JSDoc`);
      return {
        name: declared.id.name,
        parameters: declared.params.map((parameter) => parameter.name ?? parameter.left.name),
        comment: `/*${comment.value}*/`,
      };
    });
}

function stub({ part, name, parameters, comment }) {
  const list = parameters.join(", ");
  return `${comment}\nfunction ${name}(${list}) {\n  return Ponctuel_.${part}().${name}(${list});\n}`;
}

function loader(parts) {
  const members = parts.map(({ name, code }) => {
    const body = `(function () {\n${code.trim()}\n})()`;
    return `${name}: function () {\nreturn loaded.${name} || (loaded.${name} = ${body});\n}`;
  });
  return `var Ponctuel_ = (function () {\nvar loaded = {};\nreturn {\n${members.join(",\n")}\n};\n})();`;
}

function manifest(profile) {
  const declared = JSON.parse(readFileSync(join(ROOT, "appsscript.json"), "utf8"));
  if (profile === "extended") declared.oauthScopes.push(...EXTENDED_SCOPES);
  else if (profile !== "default") throw new Error(`Unknown profile: ${profile}`);
  return `${JSON.stringify(declared, null, 2)}\n`;
}

/** Google serves one file: what the page links to is put into it. */
async function inlinePage(page) {
  const styled = readFileSync(join(UI, page), "utf8").replace(
    /<link rel="stylesheet" href="([^"]+)"\s*\/?>/g,
    (_, href) => `<style>\n${readFileSync(join(UI, href), "utf8").trim()}\n</style>`,
  );
  const linked = /<script src="([^"]+\.tsx?)"><\/script>/.exec(styled);
  if (!linked) return styled;
  const result = await build({
    entryPoints: [join(UI, linked[1])],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2020",
    charset: "utf8",
    minify: true,
    legalComments: "inline",
    jsx: "automatic",
    jsxImportSource: "preact",
  });
  const code = result.outputFiles[0].text.replaceAll("</", "<\\/");
  if (code.includes("<?")) throw new Error(`${page}: its script would be read as a scriptlet`);
  return styled.replace(linked[0], () => `<script>\n${code}</script>`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const flag = process.argv.indexOf("--profile");
  const profile = flag < 0 ? "default" : process.argv[flag + 1];
  const names = await buildBundle({ outDir: join(ROOT, "dist"), profile });
  console.log(`dist/: ${names.length} functions, ${profile} profile`);
}
