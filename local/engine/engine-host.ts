/** What formulas ask of the host while they are calculated. */

import type {
  EngineArgument,
  EngineGetters,
  EngineMatrix,
  EnginePosition,
  EngineResult,
} from "./o-spreadsheet.ts";

export type CustomCall = {
  /** In capitals. */
  readonly name: string;
  readonly args: readonly EngineArgument[];
  readonly position: EnginePosition;
  readonly getters: EngineGetters;
};

export interface EngineHost {
  /** « fr_FR ». */
  readonly localeName: string;
  /** What the clock on the wall of the spreadsheet's time zone shows. */
  nowSerial(): number;
  callCustomFunction(call: CustomCall): EngineResult | EngineMatrix;
}
