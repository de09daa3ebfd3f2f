/** « Préparer les relances »: where the page begins. */

import { render } from "preact";
import { Page } from "./preparation/page.tsx";

const page = document.getElementById("page");
if (page) render(<Page />, page);
