/** Pictures of what the tests see, for people: kept in the folder that PONCTUEL_PICTURES names. */

import { join } from "node:path";
import type { Locator, Page } from "playwright-core";

const FOLDER = process.env["PONCTUEL_PICTURES"];

export async function picture(of: Page | Locator, name: string): Promise<void> {
  if (FOLDER) await of.screenshot({ path: join(FOLDER, `${name}.png`) });
}
