/** What this page calls. */

import type { PageServer } from "../../core/app/page-server.ts";
import { server } from "../server.ts";

export const call = server<PageServer>();
