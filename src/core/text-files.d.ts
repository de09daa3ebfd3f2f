/** Models are plain text files; the bundler puts their text in. */
declare module "*.txt" {
  const text: string;
  export default text;
}
