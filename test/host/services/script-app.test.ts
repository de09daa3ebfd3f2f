import { describe, expect, it } from "vitest";
import { scriptApp } from "../../../local/services/script-app.ts";
import { call, read, type TestWorld, testExecution, testWorld } from "./world.ts";

const SEND = "https://www.googleapis.com/auth/gmail.send";
const TRIGGERS = "https://www.googleapis.com/auth/script.scriptapp";

function service(world: TestWorld = testWorld()) {
  return { app: scriptApp(world, testExecution(world)), world };
}

/** `everyDays(1).atHour(8)` given as steps. */
function schedule(app: unknown, ...steps: readonly (readonly [string, ...unknown[]])[]): unknown {
  const builder = call(call(app, "newTrigger", "remind"), "timeBased");
  return steps.reduce((built: unknown, [name, ...args]) => call(built, name, ...args), builder);
}

describe("time triggers", () => {
  it.each([
    [
      "daily",
      [
        ["everyDays", 1],
        ["atHour", 8],
        ["nearMinute", 30],
      ],
      { kind: "daily", everyDays: 1, hour: 8, minute: 30 },
    ],
    [
      "order is free",
      [
        ["atHour", 8],
        ["everyDays", 2],
      ],
      { kind: "daily", everyDays: 2, hour: 8 },
    ],
    ["hourly", [["everyHours", 6]], { kind: "hourly", everyHours: 6 }],
    ["minutes", [["everyMinutes", 10]], { kind: "minutes", everyMinutes: 10 }],
    ["after", [["after", 60_000]], { kind: "at", epochMs: Date.UTC(2026, 10, 23, 7, 16, 3) }],
    [
      "at",
      [["at", new Date(Date.UTC(2026, 11, 1))]],
      { kind: "at", epochMs: Date.UTC(2026, 11, 1) },
    ],
    [
      "midnight of a date in Paris",
      [["atDate", 2026, 12, 1]],
      { kind: "at", epochMs: Date.UTC(2026, 10, 30, 23) },
    ],
  ] as const)("%s", (_name, steps, expected) => {
    const { app, world } = service();
    call(schedule(app, ...steps), "create");
    expect(world.triggers.list()).toMatchObject([
      {
        functionName: "remind",
        source: "CLOCK",
        event: "CLOCK",
        schedule: expected,
        timeZone: "Europe/Paris",
      },
    ]);
  });

  it("takes a weekday and a time zone", () => {
    const { app, world } = service();
    const friday = read(app, "WeekDay", "FRIDAY");
    const steps = [
      ["everyWeeks", 1],
      ["onWeekDay", friday],
      ["atHour", 9],
      ["inTimezone", "America/New_York"],
    ] as const;
    call(schedule(app, ...steps), "create");
    expect(world.triggers.list()).toMatchObject([
      { schedule: { kind: "weekly", weekday: "FRIDAY", hour: 9 }, timeZone: "America/New_York" },
    ]);
  });

  it.each([
    [
      "a minute that Google has not",
      [["everyMinutes", 60]],
      "The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.",
    ],
    [
      "an hour that Google has not",
      [["everyHours", 5]],
      "The value you passed to everyHours was invalid.",
    ],
    ["hour 24", [["atHour", 24]], "Invalid argument: hour"],
    ["an unknown zone", [["inTimezone", "Europe/Lutece"]], "Invalid argument: Europe/Lutece"],
    ["an hour without a frequency", [["atHour", 8], ["create"]], "frequency"],
    ["every second week", [["everyWeeks", 2]], "does not emulate"],
  ] as const)("refuses %s", (_name, steps, text) => {
    expect(() => schedule(service().app, ...steps)).toThrow(text);
  });

  it("stops at twenty", () => {
    const { app } = service();
    for (let i = 0; i < 20; i++) {
      call(schedule(app, ["everyHours", 1]), "create");
    }
    expect(() => call(schedule(app, ["everyHours", 1]), "create")).toThrow(
      "This script has too many triggers. Triggers must be deleted from the script before more can be added.",
    );
  });

  it("gives an add-on one of each kind, and none more often than every hour", () => {
    const { app } = service(testWorld({ installedAs: "add-on" }));
    expect(() => call(schedule(app, ["everyMinutes", 30]), "create")).toThrow(
      "Add-ons may not create time-based triggers to run more frequently than once per hour.",
    );
    call(schedule(app, ["everyHours", 1]), "create");
    expect(() => call(schedule(app, ["everyDays", 1]), "create")).toThrow(
      "This add-on has created too many time-based triggers in this document for this Google user account.",
    );
  });
});

describe("how the script came to the workbook", () => {
  it.each([
    ["add-on", "WEB_STORE_ADD_ON"],
    ["script", "NONE"],
  ] as const)("%s", (installedAs, name) => {
    const { app } = service(testWorld({ installedAs }));
    expect(call(app, "getInstallationSource")).toBe(read(app, "InstallationSource", name));
  });
});

describe("triggers of the workbook", () => {
  it.each(["onOpen", "onEdit", "onChange"])("%s", (event) => {
    const { app, world } = service();
    const builder = call(call(app, "newTrigger", "f"), "forSpreadsheet", world.workbook.id);
    const trigger = call(call(builder, event), "create");
    expect(String(call(trigger, "getEventType"))).toBe(`ON_${event.slice(2).toUpperCase()}`);
    expect(call(trigger, "getTriggerSource")).toBe(read(app, "TriggerSource", "SPREADSHEETS"));
    expect(call(trigger, "getTriggerSourceId")).toBe("workbook-1");
  });

  it("are for the open workbook", () => {
    const builder = call(service().app, "newTrigger", "f");
    expect(() => call(builder, "forSpreadsheet", "another-workbook")).toThrow("open workbook");
  });
});

describe("installed triggers", () => {
  it("are listed, told apart by their id, and deleted", () => {
    const { app, world } = service();
    call(schedule(app, ["everyDays", 1]), "create");
    call(schedule(app, ["everyHours", 1]), "create");
    const triggers = call(app, "getProjectTriggers");
    const [first, second] = Array.isArray(triggers) ? triggers : [];
    expect(call(first, "getHandlerFunction")).toBe("remind");
    expect(call(first, "getEventType")).toBe(read(app, "EventType", "CLOCK"));
    expect(call(first, "getTriggerSourceId")).toBeNull();
    expect(call(first, "getUniqueId")).not.toBe(call(second, "getUniqueId"));
    call(app, "deleteTrigger", first);
    expect(world.triggers.list().map(({ schedule: kept }) => kept?.kind)).toEqual(["hourly"]);
    expect(() => call(app, "deleteTrigger", first)).toThrow("does not exist");
  });
});

describe("authorisation", () => {
  it("is not required when everything was granted", () => {
    const { app } = service();
    const info = call(app, "getAuthorizationInfo", read(app, "AuthMode", "FULL"));
    expect(call(info, "getAuthorizationStatus")).toBe(
      read(app, "AuthorizationStatus", "NOT_REQUIRED"),
    );
    expect(call(info, "getAuthorizationUrl")).toBeNull();
    expect(call(info, "getAuthorizedScopes")).toEqual([SEND, TRIGGERS]);
  });

  it("is required when a scope was refused", () => {
    const account = { email: "a@b.fr", kind: "consumer", refusedScopes: [SEND] } as const;
    const { app } = service(testWorld({ account }));
    const full = read(app, "AuthMode", "FULL");
    const info = call(app, "getAuthorizationInfo", full);
    expect(String(call(info, "getAuthorizationStatus"))).toBe("REQUIRED");
    expect(call(info, "getAuthorizationUrl")).toMatch(/^https:/);
    expect(call(info, "getAuthorizedScopes")).toEqual([TRIGGERS]);
    const some = call(app, "getAuthorizationInfo", full, [TRIGGERS]);
    expect(String(call(some, "getAuthorizationStatus"))).toBe("NOT_REQUIRED");
    expect(() => call(app, "requireScopes", full, [TRIGGERS])).not.toThrow();
    expect(() => call(app, "requireAllScopes", full)).toThrow("Authorization is required");
  });
});
