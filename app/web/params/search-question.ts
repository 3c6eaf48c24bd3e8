import { cutQuestion, longestTypedQuestion } from "~/content/search/search-words";
import { type SearchGroupName, type SearchOrigin, searchGroupNames } from "~/learning/search/search-results";
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

/** The longest name of a hit that is read. */
const longestHitName = 300;

/**
 * Returns the search from which a reader came to a page, or null. It only says where in the search page the way back leads. A name of a hit
 * that the search page does not have leads to its top.
 */
export function readSearchOrigin(request: Request): SearchOrigin | null {
  const question = readSearchQuestion(request);
  if (question === "") return null;
  const hit = readSearchParam(request, "hit") ?? "";
  const [group] = hit.split(".", 1);
  const isHit = searchGroupNames.some((name) => name === group) && hit.length <= longestHitName && !/\s/.test(hit);
  return { question, more: readSearchGroup(request), hit: isHit ? hit : null };
}
