/** The list of the day as it was last read, and whose customers it shows. */

import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Worklist } from "../../core/app/todays-work.ts";
import { reasonOf } from "../server.ts";
import { call } from "./server.ts";

export type WorklistState = {
  readonly list: Worklist | undefined;
  readonly isBusy: boolean;
  readonly failure: string;
  /** Reads it again, of the same owner unless another is named. */
  read(owner?: string): Promise<void>;
};

export function useWorklist(): WorklistState {
  const [list, setList] = useState<Worklist>();
  const [isBusy, setBusy] = useState(true);
  const [failure, setFailure] = useState("");
  const wanted = useRef({ owner: "", count: 0 });
  const read = useCallback(async (owner = wanted.current.owner) => {
    const count = wanted.current.count + 1;
    wanted.current = { owner, count };
    // An answer that another question has overtaken is not shown.
    const isLate = () => wanted.current.count !== count;
    setBusy(true);
    try {
      const answer = await call("readWorklist", owner ? { owner } : {});
      if (isLate()) return;
      setList(answer);
      setFailure("");
    } catch (error) {
      if (isLate()) return;
      setFailure(`La liste n’a pas pu être lue : ${reasonOf(error)}`);
    }
    setBusy(false);
  }, []);
  useEffect(() => void read(), [read]);
  return { list, isBusy, failure, read };
}
