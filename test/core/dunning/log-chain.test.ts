import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { fingerprintOf, headOf, sealed } from "../../../src/core/dunning/log-chain.ts";
import { chainOf, keptOf, NOTHING, unnumbered } from "./chains.ts";

describe("a fingerprint", () => {
  it("is the SHA-256 of a JSON text that anybody can write again", () => {
    const says = [
      ["customer", "Durand « & fils »"],
      ["day", "2026-11-23"],
    ] as const;
    const json = '["ab12",7,[["customer","Durand « & fils »"],["day","2026-11-23"]]]';
    expect(fingerprintOf("ab12", { number: 7, says })).toBe(
      createHash("sha256").update(json).digest("hex"),
    );
  });

  it.each([
    ["another line before", "other", 2, [["a", "b"]]],
    ["another number", "", 3, [["a", "b"]]],
    ["another text", "", 2, [["a", "c"]]],
    ["the text in another field", "", 2, [["b", "b"]]],
    ["a text that looks like two fields", "", 2, [["a", 'b"],["c","d']]],
    [
      "one field more",
      "",
      2,
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
  ] as const)("is another one for %s", (_, previous, number, says) => {
    expect(fingerprintOf(previous, { number, says })).not.toBe(
      fingerprintOf("", { number: 2, says: [["a", "b"]] }),
    );
  });
});

describe("new lines", () => {
  it("follow each other, whether they are written at once or one by one", () => {
    const lines = [[["a", "1"]], [["a", "2"]], [["a", "3"]]] as const;
    const atOnce = sealed(lines, NOTHING);
    const first = sealed(lines.slice(0, 1), NOTHING);
    const rest = sealed(lines.slice(1), first[0] ?? NOTHING);
    expect([...first, ...rest]).toEqual(atOnce);
    expect(atOnce.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it("follow the highest number, wherever it was sorted to", () => {
    const lines = chainOf(4);
    const sorted = [...lines].reverse();
    expect(headOf([unnumbered("note"), ...sorted], undefined)).toEqual(keptOf(lines));
    expect(headOf([], undefined)).toEqual(NOTHING);
  });

  it("never take a number that was given and has gone", () => {
    const lines = chainOf(4);
    const left = lines.slice(0, 2);
    expect(headOf(left, keptOf(lines))).toEqual({ ...keptOf(left), number: 4 });
    expect(headOf(lines, keptOf(left))).toEqual(keptOf(lines));
  });
});
