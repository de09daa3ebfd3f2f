/** What to tell a person of something that was thrown. */

export function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
