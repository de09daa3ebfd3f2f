/** The number of a registered letter: the known forms are read, what is none of them is refused. */

/**
 * - « 1A 123 456 7890 1 »: La Poste within France, a figure, a letter and eleven figures
 * - « RK123456785FR »: between countries, with a check digit (UPU standard S10)
 * - « 87… »: La Poste, printed by the sender; its tracking takes 11 to 15 characters
 */
const NATIONAL = /^(\d[A-Z])(\d{3})(\d{3})(\d{4})(\d)$/;
const INTERNATIONAL = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/;
const PRINTED = /^87[0-9A-Z]{9,13}$/;

/** The provider of an electronic letter numbers it as it likes (CPCE R53-2, 3°). */
const ELECTRONIC = /^[0-9A-Za-z][0-9A-Za-z._/-]{3,63}$/;

type RegisteredNumber = { readonly number: string } | { readonly problem: string };

export function readRegisteredNumber(
  typed: string,
  { electronic }: { readonly electronic: boolean },
): RegisteredNumber {
  if (electronic) return electronicNumber(typed.trim());
  const compact = typed.replace(/[\s\u00a0\u202f.-]/g, "").toUpperCase();
  const national = NATIONAL.exec(compact);
  if (national) return { number: national.slice(1).join(" ") };
  const [, serial, check] = INTERNATIONAL.exec(compact) ?? [];
  if (serial !== undefined)
    return checkDigitOf(serial) === Number(check)
      ? { number: compact }
      : { problem: `Le numéro ${compact} est faux : sa clé de contrôle ne correspond pas.` };
  if (PRINTED.test(compact)) return { number: compact };
  return {
    problem: `« ${shown(typed)} » n’est pas un numéro de recommandé : 13 caractères, sur la preuve de dépôt, comme « 1A 123 456 7890 1 » ou « RK123456785FR ».`,
  };
}

function electronicNumber(typed: string): RegisteredNumber {
  return ELECTRONIC.test(typed)
    ? { number: typed }
    : {
        problem: `« ${shown(typed)} » n’est pas un numéro de recommandé électronique : c’est celui de la preuve de dépôt du prestataire.`,
      };
}

const LONGEST_SHOWN = 40;

function shown(typed: string): string {
  const text = typed.trim();
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** Universal Postal Union, standard S10, « check digit ». */
const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

function checkDigitOf(serial: string): number {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(serial[index]), 0);
  const rest = 11 - (sum % 11);
  if (rest === 10) return 0;
  return rest === 11 ? 5 : rest;
}
