import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChainLine, headOf, sealed } from "../../../src/core/dunning/log-chain.ts";
import { type Break, verify } from "../../../src/core/dunning/verify-chain.ts";
import { unnumberedMark, WITNESS_STEPS, witnessTexts } from "../../../src/core/dunning/witness.ts";
import { chainOf, inRows, keptOf, typed, unnumbered } from "./chains.ts";

/** « changed 3 », « missing 4-6 before 7 », « added row 5 »: what the sentences are made of. */
function told(one: Break): string {
  switch (one.kind) {
    case "missing":
      return `missing ${one.from}-${one.to} ${one.before ? `before ${one.before.number}` : "at the end"}`;
    case "copied":
      return `copied row ${one.line.row} of row ${one.original.row}`;
    case "added":
      return `added row ${one.line.row}`;
    case "vanished":
      return "vanished";
    default:
      return `${one.kind} ${one.number} row ${one.line.row}`;
  }
}

function breaksOf(lines: readonly ChainLine[], written = lines): readonly string[] {
  return verify(lines, keptOf(written)).breaks.map(told);
}

/** A chain, and one of its lines from 0. */
const chainAndLine = fc
  .integer({ min: 1, max: 12 })
  .chain((count) => fc.tuple(fc.constant(count), fc.nat({ max: count - 1 })));

function changedAt(
  lines: readonly ChainLine[],
  at: number,
  change: (line: ChainLine) => ChainLine,
): readonly ChainLine[] {
  return lines.map((line, index) => (index === at ? change(line) : line));
}

/** A line of the log about the log, written after the others. */
function withWitness(
  lines: readonly ChainLine[],
  kind: keyof typeof WITNESS_STEPS,
  marks: readonly string[],
): readonly ChainLine[] {
  const says = witnessTexts("Phrase.", marks).map(
    (body) =>
      [
        ["body", body],
        ["step", WITNESS_STEPS[kind]],
      ] as const,
  );
  const seals = sealed(says, headOf(lines, undefined));
  const added = seals.map((seal, index) => ({ ...seal, row: 0, at: "", says: says[index] ?? [] }));
  return inRows([...lines, ...added]);
}

describe("a log as it was written", () => {
  it("is whole, with its count and its last line", () => {
    const lines = chainOf(5);
    expect(verify(lines, keptOf(lines))).toEqual({
      sound: 5,
      last: keptOf(lines),
      before: 0,
      breaks: [],
      noted: 0,
    });
  });

  it("is whole when nothing was ever written", () => {
    expect(verify([])).toEqual({ sound: 0, before: 0, breaks: [], noted: 0 });
  });

  it("is whole when what was kept lags behind, in whatever copy of the workbook", () => {
    const lines = chainOf(5);
    expect(verify(lines, keptOf(lines.slice(0, 2))).breaks).toEqual([]);
    expect(verify(lines).breaks).toEqual([]);
  });
});

describe("one thing that a person does by hand", () => {
  it("a change is found in its line", () => {
    fc.assert(
      fc.property(chainAndLine, fc.string(), ([count, at], words) => {
        const lines = changedAt(chainOf(count), at, (line) =>
          typed(line, { says: [...line.says, ["status", `${words}!`]] }),
        );
        expect(breaksOf(lines)).toEqual([`changed ${at + 1} row ${at + 2}`]);
      }),
    );
  });

  it("an overtyped or erased hash is found in its line, and the next one is not accused", () => {
    fc.assert(
      fc.property(chainAndLine, fc.constantFrom("", "0".repeat(64)), ([count, at], fingerprint) => {
        const written = chainOf(count);
        const lines = changedAt(written, at, (line) => typed(line, { fingerprint }));
        expect(breaksOf(lines, written)).toEqual([`changed ${at + 1} row ${at + 2}`]);
      }),
    );
  });

  it("an overtyped or erased number is found in its line", () => {
    fc.assert(
      fc.property(chainAndLine, fc.nat({ max: 99 }), ([count, at], number) => {
        fc.pre(number !== at + 1);
        const written = chainOf(count);
        const lines = changedAt(written, at, (line) => typed(line, { number }));
        expect(breaksOf(lines, written)).toEqual([`changed ${at + 1} row ${at + 2}`]);
      }),
    );
  });

  it("removed lines are named by their numbers, and by the line before which they stood", () => {
    fc.assert(
      fc.property(chainAndLine, fc.integer({ min: 1, max: 4 }), ([count, at], many) => {
        const written = chainOf(count);
        const lines = inRows(written.filter((_, index) => index < at || index >= at + many));
        const last = Math.min(at + many, count);
        const where = last < count ? `before ${last + 1}` : "at the end";
        expect(breaksOf(lines, written)).toEqual([`missing ${at + 1}-${last} ${where}`]);
      }),
    );
  });

  it("two swapped lines are no damage: the first that stands out of order is named", () => {
    fc.assert(
      fc.property(chainAndLine, fc.nat({ max: 11 }), ([count, one], other) => {
        fc.pre(other < count && one !== other);
        const written = chainOf(count);
        const swapped = written.map((line, index) => {
          if (index === one) return written[other] ?? line;
          return index === other ? (written[one] ?? line) : line;
        });
        const found = verify(inRows(swapped), keptOf(written));
        expect(found.breaks).toEqual([]);
        expect(found.misplaced?.row).toBe(Math.min(one, other) + 3);
        const sorted = [...swapped].sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
        expect(verify(inRows(sorted), keptOf(written)).misplaced).toBeUndefined();
      }),
    );
  });

  it("a copied line is told from the one that it was copied from", () => {
    fc.assert(
      fc.property(chainAndLine, ([count, at]) => {
        const written = chainOf(count);
        const copy = written[at] ?? unnumbered("");
        const lines = inRows([...written, copy]);
        expect(breaksOf(lines, written)).toEqual([`copied row ${count + 2} of row ${at + 2}`]);
      }),
    );
  });

  it("a line of their own is named by its row", () => {
    fc.assert(
      fc.property(chainAndLine, ([count, at]) => {
        const written = chainOf(count);
        const lines = inRows([...written.slice(0, at), unnumbered("appel"), ...written.slice(at)]);
        expect(breaksOf(lines, written)).toEqual([`added row ${at + 2}`]);
      }),
    );
  });
});

describe("several things at once", () => {
  const written = chainOf(8);

  it("are all found", () => {
    const [first, second, third, fourth, , , , last] = written;
    if (!first || !second || !third || !fourth || !last) throw new Error("Too short");
    const lines = inRows([
      first,
      typed(second, { says: [["body", "autre"]] }),
      third,
      unnumbered("note"),
      fourth,
      last,
    ]);
    expect(breaksOf(lines, written)).toEqual([
      "changed 2 row 3",
      "missing 5-7 before 8",
      "added row 5",
    ]);
  });

  it("a log that was emptied has lost every line", () => {
    expect(breaksOf([], written)).toEqual(["missing 1-8 at the end"]);
  });

  it("a chain that was written anew is not the one that was kept", () => {
    const forged = chainOf(9).map((line) => ({ ...line, says: [["body", "faux"] as const] }));
    const seals = sealed(
      forged.map(({ says }) => says),
      { number: 0, fingerprint: "" },
    );
    const lines = inRows(forged.map((line, index) => ({ ...line, ...seals[index] })));
    expect(breaksOf(lines, written)).toEqual(["replaced 8 row 9"]);
  });

  it("after a gap the chain goes on from the last line that is there", () => {
    const left = written.slice(0, 6);
    const says = [["body", "suite"]] as const;
    const [seal] = sealed([says], headOf(left, keptOf(written)));
    if (!seal) throw new Error("No seal");
    const lines = inRows([...left, { ...seal, row: 0, at: "", says }]);
    const { breaks, sound } = verify(lines, seal);
    expect([sound, breaks.map(told)]).toEqual([7, ["missing 7-8 before 9"]]);
  });
});

describe("lines from before the chain", () => {
  const old = [unnumbered("avant 1"), unnumbered("avant 2")];

  it("are no damage, before it begins and after", () => {
    expect(verify(inRows(old))).toMatchObject({ before: 2, breaks: [] });
    const begun = withWitness(inRows(old), "opening", old.map(unnumberedMark));
    expect(verify(begun, keptOf(begun))).toMatchObject({ before: 2, sound: 1, breaks: [] });
    expect(verify(inRows([...begun].reverse()), keptOf(begun))).toMatchObject({ breaks: [] });
  });

  it.each([
    ["a line more", [...old, unnumbered("appel")], ["added row 4"]],
    ["a line less", old.slice(1), ["vanished"]],
    ["a change", [unnumbered("après"), ...old.slice(1)], ["added row 2", "vanished"]],
  ])("are known one by one: %s is found", (_, lines, expected) => {
    const begun = withWitness(inRows(old), "opening", old.map(unnumberedMark));
    expect(breaksOf(inRows([...lines, ...begun.slice(2)]), begun)).toEqual(expected);
  });
});

describe("what a person has taken note of", () => {
  const written = chainOf(6);
  const damaged = inRows([
    unnumbered("note"),
    ...changedAt(written, 1, (line) => typed(line, { says: [["body", "autre"]] })).filter(
      ({ number }) => number !== 5,
    ),
  ]);
  const marks = verify(damaged, keptOf(written)).breaks.map(({ mark }) => mark);
  const noted = withWitness(damaged, "noted", marks);

  it("is not told again, and stays counted", () => {
    expect(marks.length).toBe(3);
    expect(verify(noted, keptOf(noted))).toMatchObject({ breaks: [], noted: 3 });
  });

  it("does not hide another change of the same line", () => {
    const again = changedAt(noted, 2, (line) => typed(line, { says: [["body", "encore"]] }));
    expect(breaksOf(again, noted)).toEqual(["changed 2 row 4"]);
  });

  it("is forgotten when the line that says so is changed", () => {
    const last = noted.length - 1;
    const wider = changedAt(noted, last, (line) =>
      typed(line, { says: line.says.map(([name, text]) => [name, `${text}\n…`] as const) }),
    );
    expect(breaksOf(wider, noted).length).toBe(4);
  });
});
