import { longestQuestion } from "~/content/search/search-words";
import { type SearchGroupName, searchGroupNames } from "~/learning/search/search-results";
import { normaliseTextToOneLine } from "~/platform/text/typed-text";
import { readSearchParam } from "./address";

/** Returns what a search looks for, from the query of an address: one line, cut if it is too long. Empty if there is nothing. */
export function readSearchQuestion(request: Request): string {
  // The text is cut before it is normalised, so that a long one costs nothing.
  const typed = (readSearchParam(request, "q") ?? "").slice(0, 10 * longestQuestion);
  return [...normaliseTextToOneLine(typed)].slice(0, longestQuestion).join("").trim();
}

/** Returns the kind of hits of which an address asks for more, or null. */
export function readSearchGroup(request: Request): SearchGroupName | null {
  const asked = readSearchParam(request, "more");
  return searchGroupNames.find((name) => name === asked) ?? null;
}
