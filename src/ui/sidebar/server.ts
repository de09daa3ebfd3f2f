/** The server as the sidebar calls it. */

import type { PageServer } from "../../core/app/page-server.ts";
import { server } from "../server.ts";

export const call = server<PageServer>();
