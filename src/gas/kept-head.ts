/** The last line of the log, kept in the properties of the document. */

import type { KeptHead } from "../core/app/ports.ts";

const PROPERTY = "derniere-ligne-du-journal";

export function keptHead(): KeptHead {
  const properties = () => PropertiesService.getDocumentProperties();
  return {
    read: () => properties().getProperty(PROPERTY) ?? undefined,
    write: (head) => {
      try {
        properties().setProperty(PROPERTY, head);
      } catch {
        // The run has done its work; what was kept before lags behind, and accuses nobody.
      }
    },
  };
}
