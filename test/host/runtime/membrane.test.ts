import { describe, expect, test } from "vitest";
import { evaluate, named, play } from "./stage.ts";

describe("identity", () => {
  test.each([
    ["a service", "Toy === Toy.child('a').echo(Toy)"],
    ["the same child", "Toy.child('a') === Toy.child('a')"],
    ["another child", "Toy.child('a') !== Toy.child('b')"],
    ["a method", "Toy.child('a').echo === Toy.child('b').echo"],
    ["an enum value", "Toy.RED === Toy.RED && Toy.echo(Toy.RED) === Toy.RED"],
    ["inside a list", "Toy.echo([Toy])[0] === Toy"],
  ])("%s", (_what, expression) => {
    expect(evaluate(expression)).toBe(true);
  });
});

describe("what the language asks of any object", () => {
  const services = () => ({ Thing: named("SpreadsheetApp.Range", { getRow: 3 }) });
  test.each([
    ["String(Thing)", "Range"],
    ["'' + Thing", "Range"],
    ["JSON.stringify({ thing: Thing })", '{"thing":{}}'],
    ["typeof Thing.then", "undefined"],
    ["typeof Thing", "object"],
    ["Thing.constructor === Object", true],
    ["Thing.hasOwnProperty('x')", false],
    ["Thing.valueOf() === Thing", true],
    ["'getRow' in Thing", true],
    ["'getROW' in Thing", false],
    ["Object.keys(Thing).length", 0],
    ["Object.prototype.toString.call(Thing)", "[object Object]"],
    ["String(Toy.RED)", "RED"],
    ["JSON.stringify([Toy.RED])", '["RED"]'],
    ["(async () => Thing)() instanceof Promise", true],
  ])("%s", (expression, expected) => {
    expect(evaluate(expression, { services })).toBe(expected);
  });
});

describe("what is not there says so", () => {
  const services = () => ({
    Thing: named("SpreadsheetApp.Range", { getRow: 3 }),
    Gmail: named("Gmail.Users", {}),
  });
  test.each([
    ["Thing.getRwo", "SpreadsheetApp.Range.getRwo n’existe pas dans Apps Script"],
    ["Thing.getRwo()", "SpreadsheetApp.Range.getRwo n’existe pas dans Apps Script"],
    [
      "Thing.splitTextToColumns()",
      "SpreadsheetApp.Range.splitTextToColumns existe dans Apps Script, mais",
    ],
    ["Thing._gasName", "n’existe pas dans Apps Script"],
    ["Gmail.Settings", "Gmail.Users.Settings n’existe pas dans Apps Script (ou l’hôte local"],
    ["(Thing.row = 3)", "SpreadsheetApp.Range.row ne peut pas être modifié"],
    ["(() => { const { getRow } = Thing; return getRow(); })()", "Illegal invocation"],
    ["MailApp.sendMail('a')", "MailApp.sendMail n’existe pas dans Apps Script"],
    [
      "MailApp.sendEmail('a@b.fr', 's', 'b')",
      "Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail",
    ],
  ])("%s", (expression, sentence) => {
    expect(() => evaluate(expression, { services })).toThrow(sentence);
  });

  test("a service that is not emulated says so once its scope is granted", () => {
    const manifest = { oauthScopes: ["https://www.googleapis.com/auth/script.send_mail"] };
    expect(() => evaluate("MailApp.sendEmail('a@b.fr', 's', 'b')", { manifest })).toThrow(
      "MailApp.sendEmail existe dans Apps Script, mais l’hôte local ne l’émule pas.",
    );
  });

  test("a service that the manifest does not enable is not defined", () => {
    expect(() => evaluate("Drive.Files")).toThrow("Drive is not defined");
  });
});

describe("errors", () => {
  test("Google's are called Exception and show the script's frames", () => {
    const { result } = play(`
function main() {
  try { Toy.refuse(); } catch (e) {
    return { name: e.name, message: e.message, text: String(e), top: e.stack.split("\\n").slice(0, 2) };
  }
}`);
    expect(result.value).toEqual({
      name: "Exception",
      message: "Refusé.",
      text: "Exception: Refusé.",
      top: ["Exception: Refusé.", expect.stringMatching(/at main \(.*Code\.js:3:13\)$/)],
    });
  });

  test("a mistake of the host is not an exception of Google: it comes out", () => {
    expect(() => play("function main() { try { Toy.breakDown(); } catch (e) {} }")).toThrow(
      "The toy is broken.",
    );
    expect(() => play("function main() { try { Toy.leak(); } catch (e) {} }")).toThrow(
      "A service cannot give a function to the script.",
    );
  });

  test("functions are refused as arguments", () => {
    const services = () => ({ Range: named("SpreadsheetApp.Range", { setValue: null }) });
    expect(() => evaluate("Range.setValue(() => 1)", { services })).toThrow(
      "The parameters ((class)) don't match the method signature for SpreadsheetApp.Range.setValue.",
    );
  });
});

test("endless recursion of the script is its own error, wherever it runs out", () => {
  const { result } = play("function main() { Toy.child('a'); return main(); }");
  expect(result).toMatchObject({ status: "error", error: { name: "RangeError" } });
});

describe("free properties", () => {
  test("are kept as they are, and given to code run in the realm", () => {
    const { result } = play(`
      function main() {
        Toy.day = new Date(0);
        Toy.twice = (n) => n * 2;
        return [Toy.day instanceof Date, Toy.twice(4), Toy.absent,
                Toy.evaluate("return twice(day.getTime() + 21);")];
      }`);
    expect(result.value).toEqual([true, 8, undefined, 42]);
  });

  test("an error of that code reaches the script as it was thrown", () => {
    const { result } = play(`
      function main() {
        try { Toy.evaluate("throw new RangeError('là')"); }
        catch (e) { return e instanceof RangeError && e.message; }
      }`);
    expect(result.value).toBe("là");
  });
});
