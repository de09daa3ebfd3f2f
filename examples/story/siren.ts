/** SIREN numbers for the example: well formed, and nobody's. */

/** Eight figures and their Luhn check digit, as INSEE forms them; the leading 0 marks them as made up. */
export function sirenOf(rank: number): string {
  const root = `0${String(rank * 2_718_281)
    .padStart(7, "0")
    .slice(-7)}`;
  return root + luhnDigit(root);
}

/** Figures at even places from the right are doubled, the check digit being the first. */
function luhnDigit(root: string): number {
  const sum = [...root].reverse().reduce((total, figure, place) => {
    const weighted = Number(figure) * (place % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
