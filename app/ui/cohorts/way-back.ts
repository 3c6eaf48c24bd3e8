/** Where a trainer returns after an act about a member. The address of the act says it, so that it needs no field and no script. */
import { composeMatrixQueryString, readMatrixDisplayOptions } from "~/cohorts/following/matrix-display";
import { cohortMemberPath, cohortPath, trainerTodayPath } from "../addresses";

/** The query string of an act that began on the page of today, over all groups. */
export const fromToday = "?from=today";

const isFromToday = (search: URLSearchParams) => search.get("from") === "today";

/** Returns the page that follows a message, more time or new attempts: that of the member, or that of today if the trainer came from there. */
export function findPageAfterAct(search: URLSearchParams, key: { cohortId: string; learnerId: string }): string {
  return isFromToday(search) ? trainerTodayPath : cohortMemberPath(key.cohortId, key.learnerId);
}

interface WayBack {
  /** The query string that says the same in another address. */
  query: string;
  /** The list from which the trainer came: that of today, or that of the group with the filter and the order that its table had. */
  list: string;
}

/** Reads where a trainer returns. What an address may not contain is left out, so that it leads to no other page. */
export function readWayBack(search: URLSearchParams, cohortId: string): WayBack {
  if (isFromToday(search)) return { query: fromToday, list: `${trainerTodayPath}#needs` };
  // Which lessons there are is not known here. The list ignores a lesson that does not exist.
  const lesson = (search.get("sort") ?? "").replace(/^-/, "");
  const options = readMatrixDisplayOptions(search, /^[\w-]{1,100}$/.test(lesson) ? [lesson] : []);
  const query = composeMatrixQueryString(options, { page: options.page });
  return { query, list: `${cohortPath(cohortId)}${query}#needs` };
}
