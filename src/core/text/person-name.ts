/** The name in an address, where it has one. */

const WORD = /^\p{L}{2,}(?:-\p{L}{2,})*$/u;

/** « Marie Durand » from marie.durand@…; the address itself where two words do not make it plain. */
export function personName(address: string): string {
  const local = address.split("@")[0] ?? "";
  const words = local.split(/[._]/);
  if (words.length !== 2 || !words.every((word) => WORD.test(word))) return address;
  return words.map(capital).join(" ");
}

/** « Anne-Sophie » from anne-sophie. */
function capital(word: string): string {
  return word
    .split("-")
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1).toLowerCase())
    .join("-");
}
