/** gas-local 1.3.1 has no types of its own. */
declare module "gas-local" {
  const gasLocal: { require(folder: string, globalObject: object): object };
  export = gasLocal;
}
