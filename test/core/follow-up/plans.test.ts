import { describe, expect, it } from "vitest";
import { payment } from "../dunning/books.ts";
import { followUp, standing } from "./followed.ts";

const NOTED = "noté le 12/11/2026 par camille@beaumont.example";
const instalment = (on: string, more = {}) => followUp("instalment", { euros: 400, on, ...more });
const PLAN = [instalment("2026-11-18"), instalment("2026-12-18"), instalment("2027-01-18")];
const paid = (euros: number, on: string) => payment({ euros, day: on, invoice: "F-1" });
const on = (today: string, payments: ReturnType<typeof paid>[] = [], followUps = PLAN) =>
  standing({ followUps, payments, today });

describe("a payment plan", () => {
  it("holds its invoices while each instalment comes in", () => {
    expect(on("2026-11-20")).toEqual([
      `F-1 plan 2026-11-21: échéancier « Hiver », échéance 1 sur 3 : 400,00 € pour le 18/11/2026, attendus jusqu’au 20/11/2026, ${NOTED}`,
    ]);
    expect(on("2026-12-01", [paid(400, "2026-11-18")])).toEqual([
      `F-1 plan 2026-12-21: échéancier « Hiver », échéance 2 sur 3 : 400,00 € pour le 18/12/2026, attendus jusqu’au 20/12/2026, ${NOTED}`,
    ]);
  });

  it("ends with the first instalment that is missed: all is due again", () => {
    expect(on("2026-11-21", [paid(100, "2026-11-18")])).toEqual([
      `F-1 broken 2026-11-21: échéancier « Hiver » rompu, tout est à nouveau dû : échéance de 400,00 € pour le 18/11/2026 non tenue (100,00 € reçus) (${NOTED})`,
    ]);
  });

  it("does not come back when the instalment is paid too late", () => {
    expect(on("2026-12-01", [paid(400, "2026-11-25")])).toEqual([
      `F-1 broken 2026-11-21: échéancier « Hiver » rompu, tout est à nouveau dû : échéance de 400,00 € pour le 18/11/2026 payée trop tard (${NOTED})`,
    ]);
  });

  it("goes on when a person forgives that instalment", () => {
    const [first = instalment("2026-11-18"), ...others] = PLAN;
    const forgiven = [instalment("2026-11-18", { closedOn: "2026-11-26" }), ...others];
    expect(first.closed).toBeUndefined();
    expect(on("2026-12-01", [paid(400, "2026-11-25")], forgiven)[0]).toContain("échéance 2 sur 3");
  });

  it("is nothing more once all is paid", () => {
    const all = [paid(400, "2026-11-18"), paid(400, "2026-12-18"), paid(400, "2027-01-18")];
    expect(on("2027-02-01", all)).toEqual([]);
  });

  it("may be paid ahead", () => {
    expect(on("2026-11-21", [paid(800, "2026-11-16")])[0]).toContain("échéance 3 sur 3");
  });

  it("gives way to another plan, agreed once it had failed", () => {
    const second = [
      instalment("2026-12-05", { plan: "Deux", euros: 600, notedOn: "2026-11-27" }),
      instalment("2027-01-05", { plan: "Deux", euros: 600, notedOn: "2026-11-27" }),
    ];
    const both = [...PLAN, ...second];
    expect(on("2026-12-01", [], both).map((one) => one.split(":")[0])).toEqual([
      "F-1 plan 2026-12-08",
      "F-1 broken 2026-11-21",
    ]);
    expect(on("2026-12-08", [paid(600, "2026-12-05")], both)).toEqual([
      "F-1 plan 2027-01-08: échéancier « Deux », échéance 2 sur 2 : 600,00 € pour le 05/01/2027, attendus jusqu’au 07/01/2027, noté le 27/11/2026 par camille@beaumont.example",
    ]);
  });
});
