import type { FlawWithData, PlacedFlaw, PlaceInFile } from "~/platform/markdown/problem";
import type { ContentFlaws } from "./flaws";

/** What is wrong, without its place. */
export type Flaw = FlawWithData<ContentFlaws>;

/** A mistake or a warning, with its place in a course file. */
export type Problem = PlacedFlaw<ContentFlaws>;

export type { PlaceInFile };

/** Sorts by file, then by line. */
export function sortProblems(problems: Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
