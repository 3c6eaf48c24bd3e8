import type { FlawWithData, PlacedFlaw, PlaceInFile } from "~/platform/markdown/problem";
import type { ContentFlaws } from "./flaws";

/** What is wrong, without its place. */
export type CourseFlaw = FlawWithData<ContentFlaws>;

/** A mistake or a warning, with its place in a course file. */
export type CourseProblem = PlacedFlaw<ContentFlaws>;

export type { PlaceInFile };

/** Sorts by file, then by line. */
export function sortProblems(problems: CourseProblem[]): CourseProblem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
