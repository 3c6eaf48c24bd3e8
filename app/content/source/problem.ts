import type { FlawWithData, Place, PlacedFlaw } from "~/platform/markdown/problem";
import type { ContentFlaws } from "./flaws";

/** What is wrong, without where. */
export type Flaw = FlawWithData<ContentFlaws>;

/** What is wrong in a course file, or could be better. */
export type Problem = PlacedFlaw<ContentFlaws>;

export type { Place };

/** By file, then line: the order in which an author walks through them. */
export function sortProblems(problems: Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
