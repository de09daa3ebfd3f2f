/** Bundles the commands once for a test run: tests start them many times, each time without a transpiler. */

import { readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const THREAD = "../office/thread.mjs";

/** Packages with a binary, or of which the host reads the files. Loading the others takes half a second. */
const LEFT_ALONE = ["esbuild", "gas-local", "oxc-parser"];

/** Writes « remind.js », « simulate.js » and « start.js » into the folder. */
export async function bundleCommands(folder: string): Promise<void> {
  const thread = join(folder, "office-thread.js");
  await build({
    entryPoints: [
      ...["remind", "simulate", "start"].map((name) => join(ROOT, "local/faces", `${name}.ts`)),
      join(ROOT, "local/page/office/office-thread.ts"),
    ],
    entryNames: "[name]",
    outdir: folder,
    bundle: true,
    splitting: true,
    external: LEFT_ALONE,
    // Of the packages that are bundled, those of CommonJS ask Node for its own modules with it.
    banner: {
      js: `import { createRequire as requireFor } from "node:module"; const require = requireFor(import.meta.url);`,
    },
    platform: "node",
    format: "esm",
    target: "node20",
    charset: "utf8",
    plugins: [inItsPlace(pathToFileURL(thread).href)],
  });
  // Packages are looked for beside the files that import them.
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
}

/** What a file finds beside its source it must find from the bundle too, but for the thread, which is bundled. */
function inItsPlace(thread: string): Plugin {
  return {
    name: "in-its-place",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]local[\\/].*\.ts$/ }, ({ path }) => {
        const contents = readFileSync(path, "utf8")
          .replaceAll(`"${THREAD}"`, JSON.stringify(thread))
          .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href));
        return { contents, loader: "ts", resolveDir: dirname(path) };
      });
    },
  };
}
