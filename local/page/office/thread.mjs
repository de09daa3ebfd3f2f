/** Starts the thread of the office: a thread does not inherit the loader of TypeScript. */

import { register } from "tsx/esm/api";

register();
await import("./office-thread.ts");
