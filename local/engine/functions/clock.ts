/** TODAY and NOW by the host's clock, in the time zone of the spreadsheet. */

import { localeOf } from "../locales.ts";
import type { EngineFunction } from "../o-spreadsheet.ts";

export const clockFunctions: Readonly<Record<string, EngineFunction>> = {
  TODAY: {
    description: "The day.",
    args: [],
    compute() {
      const { formats } = localeOf(this.host.localeName);
      return { value: Math.floor(this.host.nowSerial()), format: formats.date };
    },
  },
  NOW: {
    description: "The day and the time.",
    args: [],
    compute() {
      const { formats } = localeOf(this.host.localeName);
      return { value: this.host.nowSerial(), format: formats.dateTime };
    },
  },
};
