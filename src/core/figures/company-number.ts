/** SIREN, SIRET and the French VAT number: their check digits. They do not say that a company exists. */

const SIREN = /^\d{9}$/;
const SIRET = /^\d{14}$/;

/** Its letter boxes and offices were too many for the Luhn key of SIRET numbers. */
const LA_POSTE = "356000000";

/** The SIREN in « 732 829 320 » or in a SIRET; undefined when a key is wrong or it is neither. */
export function sirenIn(written: string): string | undefined {
  const digits = written.replace(/[\s.-]/g, "");
  if (!SIREN.test(digits) && !SIRET.test(digits)) return undefined;
  const siren = digits.slice(0, 9);
  if (Number(siren) === 0 || !passesLuhn(siren)) return undefined;
  return digits === siren || isSiret(digits) ? siren : undefined;
}

/** « FR44732829320 »: the key is (12 + 3 × (SIREN mod 97)) mod 97. */
export function vatNumberOf(siren: string): string {
  const key = (12 + 3 * (Number(siren) % 97)) % 97;
  return `FR${String(key).padStart(2, "0")}${siren}`;
}

/** INSEE accepts for La Poste a sum of digits that is a multiple of 5 as well. */
function isSiret(digits: string): boolean {
  return passesLuhn(digits) || (digits.startsWith(LA_POSTE) && sumOf(digits) % 5 === 0);
}

/** Every second figure from the right is doubled, and the figures of the result added. */
function passesLuhn(digits: string): boolean {
  const weighted = Array.from(digits, (digit, index) =>
    (digits.length - index) % 2 === 0 ? String(Number(digit) * 2) : digit,
  );
  return sumOf(weighted.join("")) % 10 === 0;
}

function sumOf(digits: string): number {
  return Array.from(digits).reduce((sum, digit) => sum + Number(digit), 0);
}
