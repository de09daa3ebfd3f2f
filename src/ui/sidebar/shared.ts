/** What every screen of the sidebar is given. */

import type { MailRequest } from "../../core/app/mail-on-request.ts";
import type { NewsText } from "../parts.tsx";
import type { Saves } from "./saves.ts";

export type Shared = {
  readonly news: NewsText;
  readonly tell: (news: NewsText) => void;
  readonly saves: Saves;
  /** Shows the sheet of a customer, or that of the selected row; `queue` is who comes after whom. */
  readonly open: (customer: string | undefined, queue: readonly string[], said?: NewsText) => void;
  /** Shows a mail outside the ladder before it leaves. */
  readonly prepare: (name: string, request: MailRequest) => void;
};
