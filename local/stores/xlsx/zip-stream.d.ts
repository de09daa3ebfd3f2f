/** What exceljs packs its files with; its own types leave it out. */
declare module "exceljs/lib/utils/zip-stream.js" {
  type Options = { readonly name: string; readonly base64?: boolean };

  export const ZipWriter: {
    readonly prototype: { append(data: unknown, options: Options): void };
  };
}
