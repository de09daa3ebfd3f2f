/** Which screen is shown, and what all of them share: the news, the calls being noted, the list. */

import { useCallback, useEffect, useState } from "preact/hooks";
import type { MailRequest } from "../../core/app/mail-on-request.ts";
import type { NewsText } from "../parts.tsx";
import { CallScreen } from "./call-screen.tsx";
import { ListScreen } from "./list-screen.tsx";
import { MailScreen } from "./mail-screen.tsx";
import { type Offer, useSaves } from "./saves.ts";
import type { Shared } from "./shared.ts";
import { useWorklist } from "./worklist-state.ts";

/** No customer: that of the row that is selected in the workbook. */
type CallPlace = {
  readonly kind: "call";
  readonly customer: string | undefined;
  readonly queue: readonly string[];
};
type MailPlace = { readonly kind: "mail"; readonly offer: Offer; readonly from: Place };
type Place = { readonly kind: "list" } | CallPlace | MailPlace;

const LIST: Place = { kind: "list" };

type Start = "list" | "selected";

/** The menu opens it on the list, or on the customer of the selected row. */
export function Sidebar({ start }: { readonly start: Start }) {
  const [place, setPlace] = useState<Place>(
    start === "selected" ? { kind: "call", customer: undefined, queue: [] } : LIST,
  );
  const [news, setNews] = useState<NewsText>({ text: "" });
  const tell = useCallback((said: NewsText) => setNews(said), []);
  const worklist = useWorklist();
  const saves = useSaves(tell);
  /** Another screen begins without the news of the last, unless they are said with it. */
  const go = (next: Place, said: NewsText = { text: "" }) => {
    setPlace(next);
    setNews(said);
  };
  const toList = (said?: NewsText) => go(LIST, said);
  const isList = place.kind === "list";
  const { read } = worklist;
  useEffect(() => {
    if (isList && saves.count > 0) void read();
  }, [isList, saves.count, read]);
  const shared: Shared = {
    news,
    tell,
    saves,
    open: (customer, queue, said) => go({ kind: "call", customer, queue }, said),
    prepare: (name: string, request: MailRequest) =>
      go({ kind: "mail", offer: { name, request }, from: place.kind === "mail" ? LIST : place }),
  };
  if (place.kind === "list") return <ListScreen shared={shared} worklist={worklist} />;
  if (place.kind === "mail")
    return <MailScreen shared={shared} offer={place.offer} back={(said) => go(place.from, said)} />;
  const { customer, queue } = place;
  const key = customer ?? "selected";
  return <CallScreen key={key} shared={shared} ask={{ customer, queue }} toList={toList} />;
}
