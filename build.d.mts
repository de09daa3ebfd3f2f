/** Types of `build.mjs`, for the tests and the benchmark that build the add-on themselves. */

export function buildBundle(options: {
  readonly outDir: string;
  readonly profile?: string;
  /** Folder of the entry files, when it is not the add-on's own. */
  readonly entry?: string;
}): Promise<string[]>;
