/** « Vouliez-vous dire »: the known name nearest to a mistyped one. */

/**
 * The candidate nearest to the text, or undefined when none is near. Both are compared as given.
 * A name typed only in part counts as one mistake: « montnat » is near « montanttotal ».
 */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  const tolerance = Math.floor(text.length / 3);
  let best: { readonly candidate: string; readonly mistakes: number } | undefined;
  for (const candidate of candidates) {
    const mistakes = mistakesBetween(text, candidate);
    if (mistakes <= tolerance && mistakes < (best?.mistakes ?? Infinity)) {
      best = { candidate, mistakes };
    }
  }
  return best?.candidate;
}

function mistakesBetween(text: string, candidate: string): number {
  const distances = prefixDistances(text, candidate);
  const whole = distances[candidate.length] ?? Infinity;
  return Math.min(whole, 1 + Math.min(...distances));
}

/**
 * Optimal string alignment distances (insert, delete, replace, swap two neighbours) of the text to
 * each prefix of the candidate.
 */
function prefixDistances(text: string, candidate: string): readonly number[] {
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: candidate.length + 1 }, (_, index) => index);
  for (let row = 1; row <= text.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= candidate.length; column += 1) {
      const same = text[row - 1] === candidate[column - 1];
      const swapped =
        text[row - 1] === candidate[column - 2] && text[row - 2] === candidate[column - 1];
      current.push(
        Math.min(
          at(above, column) + 1,
          at(current, column - 1) + 1,
          at(above, column - 1) + (same ? 0 : 1),
          swapped ? at(before, column - 2) + 1 : Infinity,
        ),
      );
    }
    before = above;
    above = current;
  }
  return above;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
