/** SIREN, SIRET and VAT numbers: published examples, and what one wrong figure does. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sirenIn, vatNumberOf } from "../../../src/core/figures/company-number.ts";

describe("a SIREN or a SIRET", () => {
  it.each([
    ["732829320", "732829320"],
    ["732 829 320", "732829320"],
    ["732.829.320", "732829320"],
    ["200034528", "200034528"],
    ["200034582", undefined],
    ["73282932000074", "732829320"],
    ["732 829 320 00074", "732829320"],
    ["20003452800014", "200034528"],
    ["20003452800041", undefined],
    // All 14 figures pass Luhn, the SIREN within does not
    ["73282932100007", undefined],
    // La Poste: Luhn for its head office, a sum of 35 for an agency
    ["356000000", "356000000"],
    ["35600000000048", "356000000"],
    ["35600000009075", "356000000"],
    ["35600000009076", undefined],
    ["000000000", undefined],
    ["00000000000000", undefined],
    ["73282932", undefined],
    ["7328293200", undefined],
    ["FR44732829320", undefined],
    ["", undefined],
    ["٧٣٢٨٢٩٣٢٠", undefined],
  ])("%s holds %s", (written, siren) => {
    expect(sirenIn(written)).toBe(siren);
  });

  it("is refused when any one figure is another", () => {
    const place = fc.integer({ min: 0, max: 8 });
    fc.assert(
      fc.property(validSiren(), place, fc.integer({ min: 1, max: 9 }), (siren, at, step) => {
        const other = (Number(siren.charAt(at)) + step) % 10;
        expect(sirenIn(siren)).toBe(siren);
        expect(sirenIn(siren.slice(0, at) + other + siren.slice(at + 1))).toBeUndefined();
      }),
    );
  });
});

describe("a VAT number", () => {
  it.each([
    ["732829320", "FR44732829320"],
    ["200034528", "FR01200034528"],
    ["356000000", "FR39356000000"],
  ])("of %s is %s", (siren, vat) => {
    expect(vatNumberOf(siren)).toBe(vat);
  });

  it("has for its key the remainder by 97 of the SIREN followed by 12", () => {
    fc.assert(
      fc.property(validSiren(), (siren) => {
        const key = vatNumberOf(siren).slice(2, 4);
        expect(Number(key)).toBe(Number(BigInt(`${siren}12`) % 97n));
        expect(vatNumberOf(siren)).toHaveLength(13);
      }),
    );
  });
});

/** Eight figures, and the ninth that the key asks for, found by trying. */
function validSiren(): fc.Arbitrary<string> {
  return fc.integer({ min: 1, max: 99_999_999 }).map((root) => {
    const digits = String(root).padStart(8, "0");
    const found = Array.from({ length: 10 }, (_, key) => `${digits}${key}`).find(
      (siren) => sirenIn(siren) !== undefined,
    );
    if (!found) throw new Error(`No key for ${digits}`);
    return found;
  });
}
