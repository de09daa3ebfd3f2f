import { describe, expect, it } from "vitest";
import { readPreparation } from "../../../src/core/app/preparation.ts";
import { readPreparedMail } from "../../../src/core/app/prepared-mail.ts";
import { sendPrepared } from "../../../src/core/app/send-prepared.ts";
import { spoken } from "../sheet/spoken.ts";
import { got, teamWorld } from "./team.ts";

describe("what is prepared", () => {
  it("x", () => {
    const world = teamWorld();
    const preparation = readPreparation(world.ports);
    console.log(JSON.stringify(preparation, null, 1));
    const [row] = preparation.levels[0]?.rows ?? [];
    const read = readPreparedMail(world.ports, { keys: row?.keys ?? [] });
    if (!("mail" in read)) throw new Error(read.problems.join());
    console.log(spoken(JSON.stringify(read.mail.edit, null, 1)));
    const edit = { ...read.mail.edit, body: `${read.mail.edit.body}\n\nMerci Léa. {{clinet}}` };
    console.log(readPreparedMail(world.ports, { keys: row?.keys ?? [], edit }));
    const good = { ...read.mail.edit, body: `${read.mail.edit.body}\n\nMerci Léa.` };
    console.log(sendPrepared(world.ports, [{ keys: row?.keys ?? [], edit: good }]));
    console.log(got(world), world.outbox[0]?.mime.slice(0, 900));
    expect(1).toBe(1);
  });
});
