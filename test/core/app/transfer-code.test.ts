/** The QR code of a reminder in the mail that left. */

import PostalMime, { type Email } from "postal-mime";
import { describe, expect, it } from "vitest";
import { remind } from "../../../src/core/app/remind.ts";
import type { Cell } from "../../../src/core/sheet/cell.ts";
import { scanned } from "../text/scanned.ts";
import { teamWorld } from "./team.ts";

async function sent(settings: Readonly<Record<string, Cell>>): Promise<readonly Email[]> {
  const world = teamWorld({ IBAN: "FR7630006000011234567890189", ...settings });
  remind(world.ports);
  return Promise.all(world.outbox.map(({ mime }) => PostalMime.parse(mime)));
}

describe("a reminder", () => {
  it("carries the picture that its HTML shows, and a telephone reads it", async () => {
    const mails = await sent({});
    const read = mails.map(({ html = "", attachments: [picture, ...others] }) => {
      expect(others).toEqual([]);
      expect(picture?.related).toBe(true);
      expect(html).toContain(`src="cid:${picture?.contentId?.slice(1, -1)}"`);
      const lines = scanned(new Uint8Array(picture?.content as ArrayBuffer))?.text.split("\n");
      return [lines?.[5], lines?.[6], lines?.[7], lines?.[10]];
    });
    const to = ["Atelier Beaumont", "FR7630006000011234567890189"];
    expect(read).toEqual([
      [...to, "EUR170.00", "F-Durand F-9"],
      [...to, "EUR120.00", "F-Martin"],
      [...to, "EUR120.00", "F-Petit"],
    ]);
  });

  it("carries no picture when the team wants none", async () => {
    const mails = await sent({ "QR code de virement": "non" });
    expect(mails.map(({ attachments }) => attachments.length)).toEqual([0, 0, 0]);
    expect(mails.filter(({ html }) => html?.includes("<img"))).toEqual([]);
  });
});
