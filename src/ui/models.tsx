/** « Aperçu des modèles »: reads the texts once, then shows them as they are written. */

import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { ModelsRead } from "../core/app/models-page.ts";
import type { PageServer } from "../core/app/page-server.ts";
import { ModelsPage } from "./models/models-page.tsx";
import { Failed, failureText, Reading } from "./parts.tsx";
import { server } from "./server.ts";

const call = server<PageServer>();

function Models() {
  const [read, show] = useState<ModelsRead | undefined>();
  const [failure, fail] = useState("");
  const load = () => {
    fail("");
    call("readModels").then(show, (reason) => fail(failureText(reason)));
  };
  useEffect(load, []);
  if (failure) return <Failed text={failure} retry={load} />;
  return read ? <ModelsPage read={read} /> : <Reading />;
}

const page = document.getElementById("page");
if (page) render(<Models />, page);
