/** « À faire aujourd’hui »: the list of the day, and one customer after another. */

import { render } from "preact";
import { Sidebar } from "./sidebar/sidebar.tsx";

const page = document.getElementById("page");
const start = document.body.dataset["start"] === "selected" ? "selected" : "list";
if (page) render(<Sidebar start={start} />, page);
