/** « Courriers »: reads the letters once, then its tabs do the rest. */

import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { LettersPage } from "../core/app/letters-page.ts";
import { Desk } from "./letters/desk.tsx";
import { call } from "./letters/server.ts";
import { Failed, Reading } from "./parts.tsx";
import { reasonOf } from "./server.ts";

type Asked = { readonly customer: string; readonly show: string };

function Letters({ customer, show }: Asked) {
  const [read, setRead] = useState<LettersPage>();
  const [failure, fail] = useState("");
  const load = async () => setRead(await call("readLetters"));
  const open = () => {
    fail("");
    load().catch((reason) => fail(`Les courriers n’ont pas pu être lus : ${reasonOf(reason)}`));
  };
  useEffect(open, []);
  if (failure) return <Failed text={failure} retry={open} />;
  return read ? <Desk read={read} reload={load} customer={customer} show={show} /> : <Reading />;
}

const page = document.getElementById("page");
const { customer = "", show = "" } = document.body.dataset;
if (page) render(<Letters customer={customer} show={show} />, page);
