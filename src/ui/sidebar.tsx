/** « À faire aujourd’hui »: the list of the day, and one customer after another. */

import { render } from "preact";
import { Sidebar } from "./sidebar/sidebar.tsx";

const page = document.getElementById("page");
if (page) render(<Sidebar />, page);
