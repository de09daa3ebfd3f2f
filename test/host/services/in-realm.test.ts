import { describe, expect, it } from "vitest";
import { Host } from "../../../local/host.ts";
import { smallWorkbook, writeBundle } from "../runtime/stage.ts";

const AUTH = "https://www.googleapis.com/auth/";

const MANIFEST = {
  oauthScopes: [
    `${AUTH}gmail.send`,
    `${AUTH}drive.file`,
    `${AUTH}script.scriptapp`,
    `${AUTH}userinfo.email`,
  ],
  dependencies: {
    enabledAdvancedServices: [
      { userSymbol: "Gmail", serviceId: "gmail", version: "v1" },
      { userSymbol: "Drive", serviceId: "drive", version: "v3" },
      { userSymbol: "Docs", serviceId: "docs", version: "v1" },
    ],
  },
};

/** Runs the body of a function as a script would, through the realm, the scopes and the argument checks. */
function run(body: string, files: Readonly<Record<string, string>> = {}) {
  const host = new Host({
    bundle: writeBundle(
      `function main() { ${body} }\nfunction brut(s) { return s; }`,
      MANIFEST,
      files,
    ),
    workbook: smallWorkbook(),
  });
  const result = host.run("main");
  if (result.status !== "done") {
    throw new Error(`${result.status}: ${result.error?.message}`);
  }
  return { value: result.value, world: host.world };
}

describe("services as a script meets them", () => {
  it.each([
    ["lists are the script's own", "return ScriptApp.getProjectTriggers() instanceof Array", true],
    [
      "enums are compared by identity",
      "const t = ScriptApp.newTrigger('main').timeBased().everyDays(1).atHour(8).create(); return t.getEventType() === ScriptApp.EventType.CLOCK",
      true,
    ],
    [
      "enums print as their names",
      "return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus())",
      "NOT_REQUIRED",
    ],
    [
      "weekdays are accepted",
      "ScriptApp.newTrigger('main').timeBased().onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(8).create(); return ScriptApp.getProjectTriggers().length",
      1,
    ],
    [
      "stores chain",
      "return PropertiesService.getScriptProperties().setProperty('a', 'b').getProperty('a')",
      "b",
    ],
    [
      "caches take any value",
      "const c = CacheService.getScriptCache(); c.put('a', 5); return c.get('a')",
      "5",
    ],
    ["locks", "const l = LockService.getDocumentLock(); l.waitLock(10); return l.hasLock()", true],
    ["the user", "return Session.getActiveUser().getEmail()", "camille.martin@exemple.fr"],
    [
      "the script's dates",
      "return Utilities.formatDate(new Date(0), 'Europe/Paris', 'dd/MM/yyyy HH:mm')",
      "01/01/1970 01:00",
    ],
    [
      "charsets and digests",
      "return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a', Utilities.Charset.UTF_8).length",
      16,
    ],
    [
      "blobs go in and out",
      "return Utilities.ungzip(Utilities.gzip(Utilities.newBlob('é'))).getDataAsString()",
      "é",
    ],
    ["identifiers differ", "return Utilities.getUuid() === Utilities.getUuid()", false],
    ["files", "return Drive.Files.create({ name: 'a' }, Utilities.newBlob('b')).name", "a"],
    ["documents", "return Docs.Documents.create({ title: 'a' }).title", "a"],
  ])("%s", (_name, body, value) => {
    expect(run(body).value).toEqual(value);
  });

  it("a template sees its properties, the script's functions and the language", () => {
    const files = {
      "page.html":
        "<h1><?= titre ?></h1><? for (const n of noms) { ?><p><?= n ?></p><? } ?><?!= brut('<hr>') ?><?= f(2) ?>",
    };
    const body = `
      const t = HtmlService.createTemplateFromFile("page");
      t.titre = "A & B";
      t.noms = ["x", "<y>"];
      t.f = (n) => n * 2;
      return t.evaluate().setTitle("T").getContent();`;
    expect(run(body, files).value).toBe("<h1>A &amp; B</h1><p>x</p><p>&lt;y&gt;</p><hr>4");
  });

  it("a mail leaves, its refusals are Google's sentences", () => {
    const { value, world } = run(`
      const raw = (text) => Utilities.base64EncodeWebSafe(text, Utilities.Charset.UTF_8);
      const sent = Gmail.Users.Messages.send({ raw: raw("To: a@b.fr\\r\\nSubject: s\\r\\n\\r\\né") }, "me");
      try {
        Gmail.Users.Messages.send({ raw: raw("Subject: s\\r\\n\\r\\nb") }, "me");
      } catch (error) {
        return [sent.id, error instanceof Error, error.message];
      }`);
    const reason = "Recipient address required";
    expect(value).toEqual([
      world.outbox.messages[0]?.id,
      true,
      `API call to gmail.users.messages.send failed with error: ${reason}`,
    ]);
    expect(world.outbox.messages[0]?.raw).toMatch(/é$/);
  });

  it("prints to one console", () => {
    const { world } = run(
      "Logger.log('%s', 25); console.log('a', { b: 1 }, [2]); console.warn('c')",
    );
    expect(world.console.map(({ level, message }) => `${level} ${message}`)).toEqual([
      "info 25.0",
      "debug a { b: 1 } [ 2 ]",
      "warning c",
    ]);
  });

  it.each([
    ["a method that is not emulated", "Utilities.jsonStringify({})", /Utilities\.jsonStringify/],
    [
      "one that does not exist",
      "Gmail.Users.Messages.sendAll()",
      /Gmail\.Users\.Messages\.sendAll/,
    ],
    [
      "a wrong argument",
      "Utilities.sleep('a')",
      /The parameters \(String\) don't match the method signature for Utilities\.sleep/,
    ],
    [
      "a scope that is missing",
      "Gmail.Users.Messages.list('me')",
      /Specified permissions are not sufficient to call Gmail\.Users\.Messages\.list/,
    ],
  ])("refuses %s", (_name, body, text) => {
    expect(() => run(body)).toThrow(text);
  });
});
