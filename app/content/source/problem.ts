import type { FlawWithData, Place, PlacedFlaw } from "~/platform/markdown/problem";
import type { ContentFlaws } from "./flaws";

/** What is wrong, without its place. */
export type Flaw = FlawWithData<ContentFlaws>;

/** A mistake or a warning, with its place in a course file. */
export type Problem = PlacedFlaw<ContentFlaws>;

export type { Place };

/** Sorts by file, then by line. */
export function sortProblems(problems: Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
