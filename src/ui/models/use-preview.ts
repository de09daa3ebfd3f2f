/** The preview that follows the hand: asked for when it rests, and never one of older words. */

import { useEffect, useState } from "preact/hooks";
import type { ModelPreview, ModelText } from "../../core/app/models-page.ts";
import type { PageServer } from "../../core/app/page-server.ts";
import { afterRest } from "../rest.ts";
import { server } from "../server.ts";

const call = server<PageServer>();

export type Previewed = {
  readonly preview: ModelPreview | undefined;
  /** What is shown is of older words than those written. */
  readonly isOld: boolean;
  readonly failed: boolean;
};

export function usePreview(text: ModelText | undefined, customer: string): Previewed {
  const [state, set] = useState<Previewed>({ preview: undefined, isOld: true, failed: false });
  const wanted = text && JSON.stringify([text, customer]);
  useEffect(() => {
    if (!text) return undefined;
    set((before) => ({ ...before, isOld: true }));
    return afterRest(
      () => call("previewModel", { ...text, customer }).catch(() => undefined),
      (preview) =>
        set((before) =>
          preview ? { preview, isOld: false, failed: false } : { ...before, failed: true },
        ),
    );
  }, [wanted]);
  return state;
}
