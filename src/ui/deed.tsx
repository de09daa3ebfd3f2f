/** The dialog of one small deed: reads the customer once, then its form does the rest. */

import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type DeedKind, type DeedRead, isDeedKind } from "../core/app/deed.ts";
import type { PageServer } from "../core/app/page-server.ts";
import { ChooseCustomer } from "./deed/choose-customer.tsx";
import { DeedPage } from "./deed/deed-page.tsx";
import { EscalationPage } from "./deed/escalation-page.tsx";
import { Failed, failureText, Reading } from "./parts.tsx";
import { server } from "./server.ts";

const call = server<PageServer>();

type Asked = { readonly kind: DeedKind; readonly customer: string };

function Deed({ kind, customer }: Asked) {
  const [read, show] = useState<DeedRead | undefined>();
  const [asked, setAsked] = useState(customer);
  const [failure, fail] = useState("");
  const load = async (who: string) => show(await call("readDeed", kind, who));
  const open = async (who: string) => {
    setAsked(who);
    fail("");
    await load(who).catch((reason) => fail(failureText(reason)));
  };
  useEffect(() => void open(customer), []);
  if (failure) return <Failed text={failure} retry={() => void open(asked)} />;
  if (!read) return <Reading />;
  if ("problem" in read) return <ChooseCustomer {...read} choose={(name) => void open(name)} />;
  if (kind === "escalation") return <EscalationPage sheet={read.sheet} />;
  return <DeedPage kind={kind} sheet={read.sheet} reload={() => load(read.sheet.customer.id)} />;
}

const page = document.getElementById("page");
const { kind, customer } = document.body.dataset;
if (page && isDeedKind(kind)) render(<Deed kind={kind} customer={customer ?? ""} />, page);
