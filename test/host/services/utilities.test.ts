import { describe, expect, it } from "vitest";
import { Blob } from "../../../local/services/blob.ts";
import { utilities } from "../../../local/services/utilities.ts";
import { call, read, testExecution, testWorld } from "./world.ts";

function service(world = testWorld()) {
  return utilities(world, testExecution(world));
}

describe("formatDate (Java SE 7, SimpleDateFormat)", () => {
  const summer = Date.UTC(2001, 6, 4, 19, 8, 56, 235);

  it.each([
    // The examples of SimpleDateFormat's own documentation.
    ["yyyy.MM.dd 'at' HH:mm:ss z", "America/Los_Angeles", "2001.07.04 at 12:08:56 PDT"],
    ["EEE, MMM d, ''yy", "America/Los_Angeles", "Wed, Jul 4, '01"],
    ["h:mm a", "America/Los_Angeles", "12:08 PM"],
    ["hh 'o''clock' a, zzzz", "America/Los_Angeles", "12 o'clock PM, Pacific Daylight Time"],
    ["K:mm a, z", "America/Los_Angeles", "0:08 PM, PDT"],
    ["yyyyy.MMMMM.dd hh:mm aaa", "America/Los_Angeles", "02001.July.04 12:08 PM"],
    ["EEE, d MMM yyyy HH:mm:ss Z", "America/Los_Angeles", "Wed, 4 Jul 2001 12:08:56 -0700"],
    ["yyMMddHHmmssZ", "America/Los_Angeles", "010704120856-0700"],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSZ", "America/Los_Angeles", "2001-07-04T12:08:56.235-0700"],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "America/Los_Angeles", "2001-07-04T12:08:56.235-07:00"],
    // The same page, letter by letter.
    ["D", "GMT", "185"],
    ["u", "GMT", "3"],
    ["k", "GMT", "19"],
    ["X|XX|XXX", "GMT", "Z|Z|Z"],
    ["X|XX", "Asia/Kolkata", "+05|+0530"],
    ["EEEE dd MMMM yyyy", "Europe/Paris", "Wednesday 04 July 2001"],
    ["HH:mm z", "Europe/Paris", "21:08 CEST"],
    ["HH:mm z", "GMT+2", "21:08 GMT+2"],
    ["d/M/yy", "Europe/Paris", "4/7/01"],
  ])("%s in %s", (pattern, zone, text) => {
    expect(call(service(), "formatDate", new Date(summer), zone, pattern)).toBe(text);
  });

  it("shows the day that the zone has", () => {
    const nearMidnight = new Date(Date.UTC(2026, 10, 22, 23, 30));
    const day = (zone: string) => call(service(), "formatDate", nearMidnight, zone, "yyyy-MM-dd");
    expect(day("Europe/Paris")).toBe("2026-11-23");
    expect(day("America/New_York")).toBe("2026-11-22");
  });

  it.each([
    ["b", "Illegal pattern character 'b'"],
    ["YYYY", "does not emulate the letter Y"],
    ["yyyy 'at", "Unterminated quote"],
  ])("refuses %s", (pattern, text) => {
    expect(() => call(service(), "formatDate", new Date(summer), "GMT", pattern)).toThrow(text);
  });

  it("refuses an unknown zone and no date", () => {
    expect(() => call(service(), "formatDate", new Date(0), "Europe/Lutece", "yyyy")).toThrow();
    expect(() => call(service(), "formatDate", new Date(Number.NaN), "GMT", "yyyy")).toThrow(
      "Invalid argument: date",
    );
  });
});

describe("parseDate (Java SE 7, SimpleDateFormat, « parsing »)", () => {
  it.each([
    // The example of the reference of Utilities.
    ["1970-01-01 00:00:00", "GMT", "yyyy-MM-dd' 'HH:mm:ss", "1970-01-01T00:00:00.000Z"],
    ["2026-11-23 00:00:00", "Europe/Paris", "yyyy-MM-dd HH:mm:ss", "2026-11-22T23:00:00.000Z"],
    ["2026-07-14 00:00:00", "Europe/Paris", "yyyy-MM-dd HH:mm:ss", "2026-07-13T22:00:00.000Z"],
    ["2026-11-23", "Pacific/Auckland", "yyyy-MM-dd", "2026-11-22T11:00:00.000Z"],
    ["23/11/2026", "GMT+2", "dd/MM/yyyy", "2026-11-22T22:00:00.000Z"],
    ["3/1/2026", "GMT", "dd/MM/yyyy", "2026-01-03T00:00:00.000Z"],
    ["20261123081503", "GMT", "yyyyMMddHHmmss", "2026-11-23T08:15:03.000Z"],
    ["Mon, 23 Nov 2026", "GMT", "EEE, d MMM yyyy", "2026-11-23T00:00:00.000Z"],
    ["November 23, 2026", "GMT", "MMM d, yyyy", "2026-11-23T00:00:00.000Z"],
    ["12:05 AM|12:05 PM", "GMT", "'12:05 AM|'hh:mm a", "1970-01-01T12:05:00.000Z"],
    ["12:05 AM", "GMT", "h:mm a", "1970-01-01T00:05:00.000Z"],
    ["24:00", "GMT", "k:mm", "1970-01-01T00:00:00.000Z"],
    ["11 PM", "GMT", "K a", "1970-01-01T23:00:00.000Z"],
    [
      "2001-07-04T12:08:56.235-0700",
      "Europe/Paris",
      "yyyy-MM-dd'T'HH:mm:ss.SSSZ",
      "2001-07-04T19:08:56.235Z",
    ],
    ["2026-11-23T08:00Z", "Europe/Paris", "yyyy-MM-dd'T'HH:mmX", "2026-11-23T08:00:00.000Z"],
  ])("%s in %s by %s", (text, zone, pattern, instant) => {
    expect(call(service(), "parseDate", text, zone, pattern)).toEqual(new Date(instant));
  });

  it.each([
    ["2026-02-30", "yyyy-MM-dd", 'Unparseable date: "2026-02-30"'],
    ["2026-11-23 10:00", "yyyy-MM-dd", 'Unparseable date: "2026-11-23 10:00"'],
    ["23 nov. 2026", "dd MMM yyyy", 'Unparseable date: "23 nov. 2026"'],
    ["13:00 PM", "h:mm a", 'Unparseable date: "13:00 PM"'],
    ["23/11/26", "dd/MM/yy", "does not read years of two digits"],
    ["327", "D", "does not emulate the letter D"],
    ["1", "b", "Illegal pattern character 'b'"],
  ])("refuses %s by %s", (text, pattern, message) => {
    expect(() => call(service(), "parseDate", text, "GMT", pattern)).toThrow(message);
  });

  it("refuses an unknown zone", () => {
    expect(() => call(service(), "parseDate", "2026", "Europe/Lutece", "yyyy")).toThrow(
      "Invalid argument: Europe/Lutece",
    );
  });
});

describe("base 64 (reference of Utilities)", () => {
  const bytes = [71, 111, 111, 103, 108, 101, 32, -29, -126, -80];
  const text = "Google グ";

  it.each([
    ["base64Encode", text, "R29vZ2xlIOOCsA=="],
    ["base64Encode", bytes, "R29vZ2xlIOOCsA=="],
    ["base64Encode", [-1, -2, -3], "//79"],
    ["base64EncodeWebSafe", [-1, -2, -3], "__79"],
    ["base64EncodeWebSafe", "a", "YQ=="],
  ])("%s(%j)", (method, data, encoded) => {
    expect(call(service(), method, data)).toBe(encoded);
  });

  it("decodes to signed bytes", () => {
    const utf8 = read(service(), "Charset", "UTF_8");
    expect(call(service(), "base64Decode", "R29vZ2xlIOOCsA==")).toEqual(bytes);
    expect(call(service(), "base64Decode", "R29vZ2xlIOOCsA==", utf8)).toEqual(bytes);
    expect(call(service(), "base64DecodeWebSafe", "__79")).toEqual([-1, -2, -3]);
  });

  it.each([
    ["base64Decode", "__79"],
    ["base64DecodeWebSafe", "//79"],
    ["base64DecodeWebSafe", "YQ"],
    ["base64Decode", "é"],
  ])("%s(%j) could not be decoded", (method, encoded) => {
    expect(() => call(service(), method, encoded)).toThrow("Could not decode string.");
  });

  it("encodes in US_ASCII with question marks", () => {
    const ascii = read(service(), "Charset", "US_ASCII");
    expect(call(service(), "base64Encode", "é!", ascii)).toBe("PyE=");
  });
});

describe("digests (RFC 1321, FIPS 180-2, RFC 4231)", () => {
  const hex = (bytes: unknown) =>
    (Array.isArray(bytes) ? bytes : [])
      .map((byte: unknown) => (Number(byte) & 255).toString(16).padStart(2, "0"))
      .join("");

  it.each([
    ["MD5", "900150983cd24fb0d6963f7d28e17f72"],
    ["SHA_1", "a9993e364706816aba3e25717850c26c9cd0d89d"],
    ["SHA_256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ])("%s of abc", (name, digest) => {
    const algorithm = read(service(), "DigestAlgorithm", name);
    expect(hex(call(service(), "computeDigest", algorithm, "abc"))).toBe(digest);
    expect(hex(call(service(), "computeDigest", algorithm, [97, 98, 99]))).toBe(digest);
  });

  it("signs", () => {
    const digest = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    const value = "what do ya want for nothing?";
    expect(hex(call(service(), "computeHmacSha256Signature", value, "Jefe"))).toBe(digest);
    const algorithm = read(service(), "MacAlgorithm", "HMAC_SHA_256");
    expect(hex(call(service(), "computeHmacSignature", algorithm, value, "Jefe"))).toBe(digest);
  });
});

describe("formatString", () => {
  it.each([
    // The two examples of the reference.
    ["%11.6f", [123.456], " 123.456000"],
    ["%6s", ["abc"], "   abc"],
    ["%-6s|", ["abc"], "abc   |"],
    ["%05d", [-42], "-0042"],
    ["%+d %d", [3, 3.9], "+3 3"],
    ["%.2f €", [12.5], "12.50 €"],
    ["%x %X", [255, 255], "ff FF"],
    ["100 %% de %s", ["x"], "100 % de x"],
  ])("%j", (template, args, text) => {
    expect(call(service(), "formatString", template, ...args)).toBe(text);
  });
});

describe("parseCsv", () => {
  it.each([
    [
      "a,b,c\nd,e,f",
      [
        ["a", "b", "c"],
        ["d", "e", "f"],
      ],
    ],
    ["a,b\r\n", [["a", "b"]]],
    ['"a,1","say ""no""",\n', [["a,1", 'say "no"', ""]]],
    ['"two\nlines",x', [["two\nlines", "x"]]],
    ["", []],
  ])("%j", (text, rows) => {
    expect(call(service(), "parseCsv", text)).toEqual(rows);
  });

  it("takes another delimiter", () => {
    expect(call(service(), "parseCsv", "a;b,c", ";")).toEqual([["a", "b,c"]]);
  });
});

describe("the rest of Utilities", () => {
  it("sleeps in simulated time, five minutes at most", () => {
    const world = testWorld();
    const before = world.clock.now();
    call(service(world), "sleep", 1_500);
    expect(world.clock.now() - before).toBe(1_500);
    expect(() => call(service(world), "sleep", 300_001)).toThrow("Invalid argument");
  });

  it("makes the same identifiers again when a run is repeated, and never twice the same", () => {
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    const run = service();
    const made = [call(run, "getUuid"), call(run, "getUuid")];
    expect(made[0]).toMatch(uuid);
    expect(made[0]).not.toBe(made[1]);
    expect(call(service(), "getUuid")).toBe(made[0]);
  });

  it("packs and unpacks", () => {
    const packed = call(service(), "gzip", call(service(), "newBlob", "été", null, "a.txt"));
    expect(call(packed, "getName")).toBe("a.txt.gz");
    const unpacked = call(service(), "ungzip", packed);
    expect(call(unpacked, "getDataAsString")).toBe("été");
    expect(() => call(service(), "ungzip", call(service(), "newBlob", "plain"))).toThrow(
      "Invalid argument: blob",
    );
  });
});

describe("Blob", () => {
  const blob = (data: unknown, ...more: readonly unknown[]) =>
    call(service(), "newBlob", data, ...more);

  it("holds signed bytes and text in a charset", () => {
    expect(call(blob("é"), "getBytes")).toEqual([-61, -87]);
    expect(call(blob([-23]), "getDataAsString", "ISO-8859-1")).toBe("é");
    expect(call(call(blob(""), "setDataFromString", "é", "ISO-8859-1"), "getBytes")).toEqual([-23]);
  });

  it.each([
    [blob("a"), "text/plain", null],
    [blob([1]), null, null],
    [blob("a", "text/html", "p.html"), "text/html", "p.html"],
  ])("knows its type and name", (made, type, name) => {
    expect(call(made, "getContentType")).toBe(type);
    expect(call(made, "getName")).toBe(name);
  });

  it("changes in place, a copy does not follow", () => {
    const original = blob("a");
    const copy = call(original, "copyBlob");
    call(call(original, "setName", "facture.PDF"), "setContentTypeFromExtension");
    expect(call(original, "getContentType")).toBe("application/pdf");
    expect(call(copy, "getName")).toBeNull();
  });

  it("converts nothing", () => {
    expect(call(blob("a"), "getAs", "text/plain")).toBeInstanceOf(Blob);
    expect(() => call(blob("a", "text/html"), "getAs", "application/pdf")).toThrow("to PDF");
    expect(() => call(blob("a"), "getAs", "image/png")).toThrow(
      "Converting from text/plain to image/png is not supported.",
    );
  });
});
