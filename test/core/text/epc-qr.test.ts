import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents } from "../../../src/core/money.ts";
import { type Transfer, transferPayload } from "../../../src/core/text/epc-qr.ts";
import { qrContentId } from "../../../src/core/text/qr-content-id.ts";
import { qrDataUrl, qrImage, withPicture } from "../../../src/core/text/qr-image.ts";
import { readPng } from "./read-png.ts";
import { scanned } from "./scanned.ts";

const TRANSFER: Transfer = {
  holder: "Dupont Menuiserie SARL",
  iban: "FR14 2004 1010 0505 0001 3M02 606",
  bic: "PSSTFRPPLYO",
  amountCents: cents(125_040),
  remittance: "F2026-0142 F2026-0151",
};

/** The elements of the payload; those left out at the end are none. */
function elements(change: Partial<Transfer> = {}): readonly string[] | undefined {
  return transferPayload({ ...TRANSFER, ...change })?.split("\n");
}

describe("the payload of a transfer", () => {
  it("is that of EPC069-12, version 002", () => {
    expect(elements()).toEqual([
      "BCD",
      "002",
      "1",
      "SCT",
      "PSSTFRPPLYO",
      "Dupont Menuiserie SARL",
      "FR1420041010050500013M02606",
      "EUR1250.40",
      "",
      "",
      "F2026-0142 F2026-0151",
    ]);
  });

  it.each([
    [1, "EUR0.01"],
    [10, "EUR0.10"],
    [100_000, "EUR1000.00"],
    [99_999_999_999, "EUR999999999.99"],
  ])("writes %d cents as %s", (amountCents, expected) => {
    expect(elements({ amountCents: cents(amountCents) })?.[7]).toBe(expected);
  });

  it.each([
    ["nothing is due", { amountCents: cents(0) }],
    ["something is owed to the customer", { amountCents: cents(-500) }],
    ["it is more than a transfer may be", { amountCents: cents(100_000_000_000) }],
    ["there is no holder", { holder: "" }],
    ["the holder has no letter that a bank takes", { holder: "株式会社" }],
    ["there is no IBAN", { iban: "" }],
    ["the IBAN is wrong", { iban: "FR1420041010050500013M02607" }],
  ])("is none when %s", (_, change) => {
    expect(elements(change)).toBeUndefined();
  });

  it.each([
    ["", ""],
    ["pssT FR PP", "PSSTFRPP"],
    ["PSST", ""],
  ])("takes the BIC %j as %j", (bic, expected) => {
    expect(elements({ bic })?.[4]).toBe(expected);
  });

  it("folds what a bank may refuse", () => {
    const [name, remittance] = [5, 10].map(
      (place) => elements({ holder: "Œuvre & Société « Été »", remittance: "F_12\nn° 4" })?.[place],
    );
    expect([name, remittance]).toEqual(["OEuvre + Societe Ete", "F-12 n 4"]);
  });

  it("cuts between the numbers of invoices, at 140 characters", () => {
    const numbers = Array.from(
      { length: 20 },
      (_, rank) => `F-2026-${String(rank).padStart(4, "0")}`,
    );
    const remittance = elements({ remittance: numbers.join(" ") })?.[10] ?? "";
    expect(remittance.length).toBeLessThanOrEqual(140);
    expect(numbers).toEqual(expect.arrayContaining(remittance.split(" ")));
    expect(remittance.split(" ")).toHaveLength(11);
  });

  it("stays within the 331 bytes of the standard, on eleven lines", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ maxLength: 400 }),
        (holder, text) => {
          const payload =
            transferPayload({ ...TRANSFER, holder: `A${holder}`, remittance: text }) ?? "";
          expect(Buffer.byteLength(payload)).toBeLessThanOrEqual(331);
          expect(payload.split("\n").length).toBeLessThanOrEqual(11);
          expect(payload).toMatch(/^[ -~\n]*$/);
        },
      ),
    );
  });
});

describe("the picture", () => {
  const payload = transferPayload(TRANSFER) ?? "";
  const longest = transferPayload({
    ...TRANSFER,
    holder: "A".repeat(80),
    amountCents: cents(99_999_999_999),
    remittance: "F".repeat(150),
  });

  it.each([
    ["an ordinary transfer", payload],
    ["the longest one", longest ?? ""],
  ])("of %s is read back by another program", (_, text) => {
    const { bytes } = qrImage(text, "PCT-7Q4K2M9X");
    const read = scanned(Uint8Array.from(bytes));
    expect(read?.text).toBe(text);
    expect(read?.version).toBeLessThanOrEqual(13);
  });

  it("is black on white, with four modules of white around and four pixels a module", () => {
    const bytes = Uint8Array.from(qrImage(payload, "PCT-1").bytes);
    const { width, height, rgba } = readPng(bytes);
    const modules = 17 + 4 * (scanned(bytes)?.version ?? 0);
    expect([width, height]).toEqual([(modules + 8) * 4, (modules + 8) * 4]);
    const dark = Array.from({ length: width * height }, (_, pixel) => pixel).filter(
      (pixel) => rgba[pixel * 4] === 0,
    );
    const across = dark.map((pixel) => pixel % width);
    const down = dark.map((pixel) => Math.floor(pixel / width));
    const [first, last] = [16, width - 17];
    expect([Math.min(...across), Math.max(...across)]).toEqual([first, last]);
    expect([Math.min(...down), Math.max(...down)]).toEqual([first, last]);
  });

  it.each([
    ["an ordinary transfer", payload, 2_500],
    ["the longest one", longest ?? "", 4_000],
  ])("of %s weighs little in a mail", (_, text, most) => {
    expect(qrImage(text, "PCT-1").bytes.length).toBeLessThan(most);
  });

  it("is the same in a mail and in a page", () => {
    const { bytes, contentId } = qrImage(payload, "PCT-7Q4K2M9X");
    const url = `data:image/png;base64,${Buffer.from(bytes).toString("base64")}`;
    expect(qrDataUrl(payload)).toBe(url);
    expect(contentId).toBe(qrContentId("PCT-7Q4K2M9X"));
    const html = `<img src="cid:${contentId}">`;
    const mail = { html, reference: "PCT-7Q4K2M9X" };
    expect(withPicture({ ...mail, qr: payload })).toBe(`<img src="${url}">`);
    expect(withPicture(mail)).toBe(html);
  });
});
