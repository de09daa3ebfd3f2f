import fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import { singleLine } from "../../../src/core/text/header.ts";
import { buildMime, type MailMessage } from "../../../src/core/text/mime.ts";

const MESSAGE: MailMessage = {
  from: { name: "Comptabilité Élan", address: "compta@elan.example" },
  to: [{ name: "Dupont, Marie", address: "m.dupont@client.example" }],
  subject: "Rappel",
  date: { day: day("2026-11-23"), time: "08:30", zoneOffset: "+0100" },
  text: "Bonjour,\nà bientôt.\n",
  html: "<p>Bonjour, à bientôt.</p>\n",
  seed: "PCT-7Q4K2M9X",
};

const PNG = { fileName: "qr.png", mimeType: "image/png", bytes: [137, 80, 78, 71, 0, 255] };
const PDF = {
  fileName: "Mise en demeure — société « Œuvre & Fils » n° F-2026-014 du 23 novembre 2026.pdf",
  mimeType: "application/pdf",
  bytes: [37, 80, 68, 70],
};

function headerOf(raw: string, name: string): string {
  const [head = ""] = raw.split("\r\n\r\n");
  const unfolded = head.replace(/\r\n(?= )/g, "").split("\r\n");
  return unfolded.find((line) => line.startsWith(`${name}: `)) ?? "";
}

function expectWellFormed(raw: string): void {
  expect(raw).toMatch(/^[\r\n -~]*$/);
  expect(raw.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
  expect(raw.endsWith("\r\n")).toBe(true);
  for (const line of raw.split("\r\n")) expect(line.length).toBeLessThanOrEqual(78);
  for (const word of raw.match(/=\?[^ ]*\?=/g) ?? []) {
    expect(word.length).toBeLessThanOrEqual(75);
  }
}

describe("buildMime", () => {
  it("gives text and HTML that an independent parser reads back", async () => {
    const raw = buildMime(MESSAGE);
    const mail = await PostalMime.parse(raw);
    expectWellFormed(raw);
    expect(mail.from).toEqual({ name: "Comptabilité Élan", address: "compta@elan.example" });
    expect(mail.to).toEqual([{ name: "Dupont, Marie", address: "m.dupont@client.example" }]);
    expect(mail.subject).toBe("Rappel");
    expect(mail.date).toBe("2026-11-23T07:30:00.000Z");
    expect(mail.text).toBe("Bonjour,\r\nà bientôt.\r\n");
    expect(mail.html).toBe("<p>Bonjour, à bientôt.</p>\r\n");
    expect(headerOf(raw, "Date")).toBe("Date: Mon, 23 Nov 2026 08:30:00 +0100");
    expect(headerOf(raw, "Content-Type")).toContain("multipart/alternative");
  });

  it("gives the same bytes for the same message, and other boundaries for another seed", () => {
    expect(buildMime(MESSAGE)).toBe(buildMime({ ...MESSAGE }));
    expect(buildMime({ ...MESSAGE, seed: "PCT-OTHER" })).not.toBe(buildMime(MESSAGE));
  });

  it("keeps a ladder in one thread with folded References", async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `<relance-${index}.abcdef@mail.example>`);
    const raw = buildMime({
      ...MESSAGE,
      messageId: "<me@mail.example>",
      inReplyTo: "<relance-11.abcdef@mail.example>",
      references: ids,
      cc: [{ address: "direction@client.example" }, { address: "achats@client.example" }],
      replyTo: { name: "Claire", address: "claire@elan.example" },
    });
    const mail = await PostalMime.parse(raw);
    expectWellFormed(raw);
    expect(mail.messageId).toBe("<me@mail.example>");
    expect(mail.inReplyTo).toBe("<relance-11.abcdef@mail.example>");
    expect(mail.references).toBe(ids.join(" "));
    expect(mail.cc?.map((mailbox) => mailbox.address)).toEqual([
      "direction@client.example",
      "achats@client.example",
    ]);
    expect(mail.replyTo?.[0]?.address).toBe("claire@elan.example");
  });

  it("nests alternative in related in mixed, with every file whole", async () => {
    const raw = buildMime({
      ...MESSAGE,
      inlineImages: [{ ...PNG, contentId: "qr@ponctuel" }],
      attachments: [PDF, { ...PDF, fileName: "facture.pdf", bytes: [] }],
    });
    expectWellFormed(raw);
    expect(raw.indexOf("multipart/mixed")).toBeLessThan(raw.indexOf("multipart/related"));
    expect(raw.indexOf("multipart/related")).toBeLessThan(raw.indexOf('boundary="=_alternative'));
    const { attachments, text } = await PostalMime.parse(raw);
    expect(text).toBe("Bonjour,\r\nà bientôt.\r\n");
    expect(attachments.map((file) => file.filename)).toEqual([
      "qr.png",
      PDF.fileName,
      "facture.pdf",
    ]);
    expect(attachments.map((file) => file.disposition)).toEqual([
      "inline",
      "attachment",
      "attachment",
    ]);
    expect(attachments[0]?.contentId).toBe("<qr@ponctuel>");
    expect(attachments[0]?.related).toBe(true);
    expect(contentOf(attachments[0])).toEqual(PNG.bytes);
    expect(contentOf(attachments[1])).toEqual(PDF.bytes);
    expect(raw).toContain('name="Mise en demeure _ societe _ OEuvre & Fils _ n_ F-2026-01.pdf"');
  });

  it.each([
    ["line end in a name", { from: { name: "A\r\nBcc: x@y.fr", address: "a@b.fr" } }],
    ["line end in a subject", { subject: "Rappel\r\nBcc: x@y.fr\n\nBonjour" }],
    ["other line ends", { subject: "Rappel\u2028Bcc: x@y.fr\u0085Bcc: x@y.fr\u000bBcc: z" }],
    ["line end in a file name", { attachments: [{ ...PDF, fileName: 'a"\r\nBcc: x@y.fr' }] }],
    ["line end in the seed", { seed: 'x"\r\nBcc: x@y.fr' }],
  ])("adds no header: %s", async (_, change: Partial<MailMessage>) => {
    const raw = buildMime({ ...MESSAGE, ...change });
    const mail = await PostalMime.parse(raw);
    expectWellFormed(raw);
    expect(mail.bcc).toBeUndefined();
    expect(raw).not.toMatch(/^bcc/im);
    expect(mail.text).toBe("Bonjour,\r\nà bientôt.\r\n");
  });

  it.each<[string, Partial<MailMessage>]>([
    ["an address with a line end", { to: [{ address: "a@b.fr\r\nBcc: x@y.fr" }] }],
    ["an address with a bracket", { to: [{ address: "a@b.fr>, <x@y.fr" }] }],
    ["two addresses in one", { to: [{ address: "a@b.fr,c@d.fr" }] }],
    ["a reply address that is none", { replyTo: { address: "nobody" } }],
    ["no recipient", { to: [] }],
    ["a message id with a line end", { messageId: "<a@b>\r\nBcc: x@y.fr" }],
    ["a message id without brackets", { inReplyTo: "a@b" }],
    ["a reference with a space", { references: ["<a@b> <c@d>"] }],
    ["a MIME type with a line end", { attachments: [{ ...PDF, mimeType: "a/b\r\nBcc: x" }] }],
    ["a content id with a bracket", { inlineImages: [{ ...PNG, contentId: "a>b" }] }],
    ["a time that is none", { date: { ...MESSAGE.date, time: "25:00" } }],
    ["an offset that is none", { date: { ...MESSAGE.date, zoneOffset: "Z\r\nBcc: x" } }],
    ["a signed byte", { attachments: [{ ...PDF, bytes: [-1] }] }],
  ])("refuses %s", (_, change) => {
    expect(() => buildMime({ ...MESSAGE, ...change })).toThrow(RangeError);
  });

  it("carries any subject and any name", async () => {
    const text = fc.string({ unit: "grapheme", maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(text, text, async (subject, name) => {
        const to = [
          { name, address: "a@b.fr" },
          { name, address: "c@d.fr" },
        ];
        const raw = buildMime({ ...MESSAGE, subject, to });
        const mail = await PostalMime.parse(raw);
        expectWellFormed(raw);
        expect(mail.subject ?? "").toBe(singleLine(subject));
        expect(mail.to?.map((mailbox) => mailbox.address)).toEqual(["a@b.fr", "c@d.fr"]);
        expect(mail.to?.map((mailbox) => mailbox.name)).toEqual([
          singleLine(name),
          singleLine(name),
        ]);
      }),
      { numRuns: 400 },
    );
  });

  it("carries any body, with half characters replaced", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), async (text) => {
        const raw = buildMime({ ...MESSAGE, text });
        const mail = await PostalMime.parse(raw);
        expectWellFormed(raw);
        const whole = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
          new TextEncoder().encode(text),
        );
        expect((mail.text ?? "").replace(/\r?\n$/, "")).toBe(
          whole.replace(/\r\n?|\n/g, "\r\n").replace(/\r\n$/, ""),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("carries any file name", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 90 }), async (fileName) => {
        const raw = buildMime({ ...MESSAGE, attachments: [{ ...PDF, fileName }] });
        const mail = await PostalMime.parse(raw);
        expectWellFormed(raw);
        const expected = singleLine(fileName).replace(/[\\/]/g, "-") || "document";
        expect(mail.attachments[0]?.filename).toBe(expected);
      }),
      { numRuns: 400 },
    );
  });
});

function contentOf(file: { content: string | ArrayBuffer | Uint8Array } | undefined): number[] {
  const content = file?.content ?? "";
  return typeof content === "string" ? [] : Array.from(new Uint8Array(content as ArrayBuffer));
}
