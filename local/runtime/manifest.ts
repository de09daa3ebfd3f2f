/** What the host needs of `appsscript.json`. */

export type Manifest = {
  readonly timeZone: string;
  readonly runtimeVersion: "V8";
  readonly oauthScopes: readonly string[];
  /** Advanced services by their symbol: « Gmail ». */
  readonly advancedServices: readonly string[];
};
