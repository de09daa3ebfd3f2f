/** One story played and told: its title with a tick, or what differs from it. */

import { printDifference } from "./difference.ts";
import { runStory } from "./run.ts";
import type { Story } from "./story.ts";

export function printStory(
  story: Story,
  file: string,
): { readonly text: string; readonly differs: boolean } {
  const differences = runStory(story);
  if (differences.length === 0) return { text: `✓ ${story.title}`, differs: false };
  const heading = `✗ ${story.title} (${file}:${story.line})`;
  return { text: [heading, ...differences.map(printDifference)].join("\n"), differs: true };
}
