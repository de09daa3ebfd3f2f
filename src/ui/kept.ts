/** What a person typed, kept in the browser until it is saved: a page that dies loses nothing. */

export type Kept = {
  read(): unknown;
  write(value: unknown): void;
  forget(): void;
};

/** A browser may refuse to keep anything: then the page does without. */
export function kept(name: string): Kept {
  const key = `ponctuel-${name}`;
  return {
    read: () => allowed(() => JSON.parse(window.sessionStorage.getItem(key) ?? "null")),
    write: (value) => {
      allowed(() => window.sessionStorage.setItem(key, JSON.stringify(value)));
    },
    forget: () => {
      allowed(() => window.sessionStorage.removeItem(key));
    },
  };
}

function allowed(act: () => unknown): unknown {
  try {
    return act();
  } catch {
    return undefined;
  }
}
