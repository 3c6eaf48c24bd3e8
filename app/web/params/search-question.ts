import { cutQuestion, longestTypedQuestion } from "~/content/search/search-words";
import { type SearchGroupName, searchGroupNames } from "~/learning/search/search-results";
import { normaliseTextToOneLine } from "~/platform/text/typed-text";
import { readSearchParam } from "./address";

/** Returns what was typed in a field that searches, as one line, from the query of an address. Empty if there is nothing. */
export function readTypedQuestion(request: Request): string {
  // The text is cut before it is normalised, so that a long one costs nothing.
  return normaliseTextToOneLine((readSearchParam(request, "q") ?? "").slice(0, longestTypedQuestion));
}

/** Returns what a search looks for: what was typed, cut if it is too long. */
export function readSearchQuestion(request: Request): string {
  return cutQuestion(readTypedQuestion(request));
}

/** Returns the kind of hits of which an address asks for more, or null. */
export function readSearchGroup(request: Request): SearchGroupName | null {
  const asked = readSearchParam(request, "more");
  return searchGroupNames.find((name) => name === asked) ?? null;
}
