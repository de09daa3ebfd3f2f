/** Quotas and limits, and the sentences that go with them. */

import type { Host } from "../../../local/host.ts";
import type { QuotaName } from "../../../local/runtime/quotas.ts";
import { again, answerOf, type Chapter, type Fact, type Given, refused, running } from "./facts.ts";

const HOUR = 3_600_000;
const WORKSPACE = { account: { kind: "workspace" } } as const;

/** What is left of an allowance after `main`. */
const left = (name: QuotaName) => (host: Host) => {
  answerOf(host.run("main"));
  return host.world.quotas.remaining(name);
};

const perDay = (fact: string, name: QuotaName, gives: number, given: Given = {}): Fact => ({
  ...{ fact, source: "quotas", script: "", when: left(name), gives, given },
});

/** `main` on a day on which the allowance is used up. */
const without = (name: QuotaName) => (host: Host) => {
  host.world.quotas.take(name, host.world.quotas.remaining(name));
  return answerOf(host.run("main"));
};

/** The morning's trigger on such a day. */
const morningWithoutRuntime = (host: Host) => {
  answerOf(host.run("main"));
  host.world.clock.advance(20 * HOUR);
  const { quotas } = host.world;
  quotas.take("triggerRuntimeMs", quotas.remaining("triggerRuntimeMs"));
  return host
    .advanceTo(host.world.clock.now() + 4 * HOUR)
    .map(({ result }) => result.error?.message);
};

const CACHED_ONCE = `
  const cache = CacheService.getScriptCache();
  const before = cache.get("k");
  if (before === null) cache.put("k", "v", ...LIFETIME);
  return before;`;
const cachedFor = (lifetime: string) => CACHED_ONCE.replace("...LIFETIME", lifetime);

export const quotas: Chapter = {
  title: "Quotas and limits",
  facts: [
    {
      fact: "A consumer account writes to 100 recipients a day; then « Service invoked too many times ».",
      source: "quotas",
      script: `
        send("To: " + recipients(50));
        send("To: " + recipients(50));
        return messageOf(() => send("To: un@exemple.fr"));`,
      gives: "Service invoked too many times: email.",
    },
    {
      fact: "A Workspace account writes to 1,500 recipients a day.",
      source: "quotas",
      script: `for (let i = 0; i < 29; i++) send("To: " + recipients(50));`,
      when: left("mailRecipients"),
      given: WORKSPACE,
      gives: 50,
    },
    {
      fact: "An allowance comes back 24 hours after its first use.",
      source: "quotas",
      script: `send("To: " + recipients(50)); send("To: " + recipients(50)); return "sent";`,
      when: again(24 * HOUR),
      gives: "sent",
    },
    {
      fact: "Before these 24 hours are over, it does not.",
      source: "quotas",
      script: `send("To: " + recipients(50)); send("To: " + recipients(50));`,
      when: again(23 * HOUR),
      gives: refused("Service invoked too many times: email."),
    },
    {
      fact: "A message has 50 recipients at most.",
      source: "quotas",
      script: `send("To: " + recipients(30) + "\\r\\nCc: " + recipients(21));`,
      gives: refused("Limit Exceeded: Email Recipients Per Message."),
    },
    {
      fact: "A message weighs 25 MB at most.",
      source: "quotas",
      script: `send("To: a@exemple.fr\\r\\n\\r\\n" + "x".repeat(25 * 1024 * 1024));`,
      gives: refused("Message too large."),
    },
    {
      fact: "An execution lasts 6 minutes, for every account.",
      source: "quotas",
      script: "Utilities.sleep(300000); Utilities.sleep(60001);",
      gives: refused("Exceeded maximum execution time"),
    },
    {
      fact: "The script cannot catch the end of its time.",
      source: "choice",
      script: `
        try { Utilities.sleep(300000); Utilities.sleep(60001); } catch (error) {}
        return "alive";`,
      gives: refused("Exceeded maximum execution time"),
    },
    {
      fact: "A custom function lasts 30 seconds.",
      source: "quotas",
      script: "Utilities.sleep(30001);",
      when: running({ kind: "custom-function" }),
      gives: refused("Exceeded maximum execution time"),
    },
    {
      fact: "A simple trigger lasts 30 seconds.",
      source: "triggers",
      script: "Utilities.sleep(30001);",
      when: running({ kind: "simple-trigger" }),
      gives: refused("Exceeded maximum execution time"),
    },
    perDay("Triggers run for 90 minutes a day in all.", "triggerRuntimeMs", 1.5 * HOUR),
    perDay("In Workspace, for 6 hours.", "triggerRuntimeMs", 6 * HOUR, WORKSPACE),
    {
      fact: "Beyond, a trigger ends with « Service using too much computer time for one day. »",
      source: "quotas",
      script: `ScriptApp.newTrigger("main").timeBased().everyDays(1).atHour(5).create();`,
      when: morningWithoutRuntime,
      gives: ["Service using too much computer time for one day."],
    },
    {
      fact: "A user has 20 triggers in a script.",
      source: "quotas",
      script: `for (let i = 0; i < 21; i++) ScriptApp.newTrigger("main").timeBased().after(60000).create();`,
      gives: refused("This script has too many triggers."),
    },
    {
      fact: "A property holds 9 kB.",
      source: "quotas",
      script: `PropertiesService.getUserProperties().setProperty("k", "x".repeat(9 * 1024 + 1));`,
      gives: refused("Argument too large: value"),
    },
    {
      fact: "A property store holds 500 kB.",
      source: "quotas",
      script: `
        const store = PropertiesService.getScriptProperties();
        for (let i = 0; i < 56; i++) store.setProperty("k" + i, "x".repeat(9 * 1024));`,
      gives: refused(
        "You have exceeded the property storage quota. Please remove some properties and try again.",
      ),
    },
    perDay("Properties are read and written 50,000 times a day.", "propertyOperations", 50_000),
    perDay("In Workspace, 500,000 times.", "propertyOperations", 500_000, WORKSPACE),
    {
      fact: "A call is one of them, whatever the number of keys.",
      source: "choice",
      script: `PropertiesService.getScriptProperties().setProperties({ a: 1, b: 2 }).getProperties();`,
      when: left("propertyOperations"),
      gives: 49_998,
    },
    {
      fact: "Beyond, « Service invoked too many times » names the service.",
      source: "quotas",
      script: `PropertiesService.getScriptProperties().getProperty("a");`,
      when: without("propertyOperations"),
      gives: refused("Service invoked too many times: properties."),
    },
    perDay("250 documents are made a day.", "documentsCreated", 250),
    perDay("In Workspace, 1,500.", "documentsCreated", 1_500, WORKSPACE),
    {
      fact: "A copy of a document counts as one that is made.",
      source: "choice",
      script: `Drive.Files.copy({}, Docs.Documents.create({ title: "Lettre" }).documentId);`,
      when: left("documentsCreated"),
      gives: 248,
    },
    {
      fact: "Google refuses now and then before a limit is reached (a fault that can be asked for).",
      source: "quotas",
      script: `Docs.Documents.create({ title: "Lettre" });`,
      when: running({
        faults: [{ at: "Docs.Documents.create", effect: { kind: "quota", service: "documents" } }],
      }),
      gives: refused("Service invoked too many times: documents."),
    },
    {
      fact: "A cached value holds 102,400 bytes.",
      source: "cache-measured",
      script: `
        const cache = CacheService.getScriptCache();
        cache.put("k", "x".repeat(102400));
        cache.put("k", "é".repeat(51201));`,
      gives: refused("Argument too large: value"),
    },
    {
      fact: "A cache key has 250 characters.",
      source: "cache-measured",
      script: `CacheService.getScriptCache().put("k".repeat(251), "v");`,
      gives: refused("Argument too large: key"),
    },
    {
      fact: "An empty or null cache key is refused.",
      source: "cache-measured",
      script: `
        const cache = CacheService.getScriptCache();
        return [messageOf(() => cache.put("", "v")), messageOf(() => cache.get(null))];`,
      gives: ["Invalid argument: key", "Invalid argument: key"],
    },
    {
      fact: "What is cached becomes text.",
      source: "cache-measured",
      script: `
        const cache = CacheService.getScriptCache();
        [25, null, { a: 1 }].forEach((value, i) => cache.put("k" + i, value));
        return ["k0", "k1", "k2"].map((key) => cache.get(key));`,
      gives: ["25", "null", "[object Object]"],
    },
    {
      fact: "A cached value lives 600 seconds.",
      source: "types",
      script: cachedFor(""),
      when: again(600_000),
      gives: null,
    },
    {
      fact: "It lives 6 hours at most, whatever was asked.",
      source: "types",
      script: cachedFor("999999"),
      when: again(6 * HOUR),
      gives: null,
    },
    {
      fact: "A negative lifetime is accepted.",
      source: "cache-measured",
      script: cachedFor("-5"),
      when: again(60_000),
      gives: "v",
    },
    {
      fact: "A cache holds 1,000 values; the next one drives out the 101 oldest.",
      source: "cache-measured",
      script: `
        const cache = CacheService.getScriptCache();
        for (let i = 0; i < 1001; i++) cache.put("k" + i, "v");
        return [cache.get("k100"), cache.get("k101")];`,
      gives: [null, "v"],
    },
  ],
};
