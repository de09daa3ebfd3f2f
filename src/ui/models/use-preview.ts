/** The preview that follows the hand: asked for when it rests, and never one of older words. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { ModelPreview, ModelText } from "../../core/app/models-page.ts";
import type { PageServer } from "../../core/app/page-server.ts";
import { server } from "../server.ts";

const call = server<PageServer>();

/** How long the hand rests before the server is asked. */
const PAUSE_MS = 400;

export type Previewed = {
  readonly preview: ModelPreview | undefined;
  /** What is shown is of older words than those written. */
  readonly isOld: boolean;
  readonly failed: boolean;
};

export function usePreview(text: ModelText | undefined, customer: string): Previewed {
  const [state, set] = useState<Previewed>({ preview: undefined, isOld: true, failed: false });
  const last = useRef(0);
  const wanted = text && JSON.stringify([text, customer]);
  useEffect(() => {
    if (!text) return undefined;
    set((before) => ({ ...before, isOld: true }));
    const mine = window.setTimeout(async () => {
      last.current = mine;
      const preview = await call("previewModel", { ...text, customer }).catch(() => undefined);
      if (last.current !== mine) return;
      set((before) =>
        preview ? { preview, isOld: false, failed: false } : { ...before, failed: true },
      );
    }, PAUSE_MS);
    return () => {
      window.clearTimeout(mine);
      last.current = 0;
    };
  }, [wanted]);
  return state;
}
