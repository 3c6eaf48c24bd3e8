/** Where a trainer returns after an act about a member. The address of the act says it, so that it needs no field and no script. */
import type { AboutMember } from "~/cohorts/following/about-member";
import { composeMatrixQueryString, readMatrixDisplayOptions } from "~/cohorts/following/matrix-display";
import { cohortMemberPath, cohortPath, trainerTodayPath } from "../addresses";

/** The query string of an act that began on the page of today, over all groups. */
export const fromToday = "?from=today";

const isFromToday = (search: URLSearchParams) => search.get("from") === "today";

/** Adds to the query string of a list that an act begins there, and not on the page of the member. */
export function addFromList(query: string): string {
  return query === fromToday ? query : `${query ? `${query}&` : "?"}from=list`;
}

interface MemberKey {
  cohortId: string;
  learnerId: string;
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
  const query = readTableQuery(search);
  return { query, list: `${cohortPath(cohortId)}${query}#needs` };
}

function readTableQuery(search: URLSearchParams): string {
  // Which lessons there are is not known here. The list ignores a lesson that does not exist.
  const lesson = (search.get("sort") ?? "").replace(/^-/, "");
  const options = readMatrixDisplayOptions(search, /^[\w-]{1,100}$/.test(lesson) ? [lesson] : []);
  return composeMatrixQueryString(options, { page: options.page });
}

/**
 * Returns the page to which a trainer returns from a form for a message, more time or new attempts without sending it: the list from which they
 * came, or the page of the member. `query` says the same in another address.
 */
export function readWayBackFromAct(search: URLSearchParams, key: MemberKey): { query: string; page: string } {
  if (!isFromToday(search) && search.get("from") !== "list")
    return { query: "", page: cohortMemberPath(key.cohortId, key.learnerId) };
  const { query, list } = readWayBack(search, key.cohortId);
  return { query: addFromList(query), page: list };
}

/** Where a trainer returns from something that they do for several members. */
export interface WayBackFromBatch {
  /** The query string that says the same in another address. */
  query: string;
  /** The page of today, or the overview of the group. */
  page: string;
  isToday: boolean;
}

/** Reads where a trainer began to do something for several members of a group. */
export function readWayBackFromBatch(search: URLSearchParams, cohortId: string): WayBackFromBatch {
  if (isFromToday(search)) return { query: fromToday, page: readWayBack(search, cohortId).list, isToday: true };
  return { query: "", page: cohortPath(cohortId), isToday: false };
}

/** Adds a parameter to a query string. */
export function addToQuery(query: string, name: string, value: string | number): string {
  return `${query ? `${query}&` : "?"}${name}=${value}`;
}

/** Returns the page that follows after an act: the list from which the trainer came, or the page of the member. It says what was done. */
export function findPageAfterAct(search: URLSearchParams, key: MemberKey, done: AboutMember["done"]): string {
  if (isFromToday(search) || search.get("from") === "list") return composeListAfterAct(search, key, done);
  return `${cohortMemberPath(key.cohortId, key.learnerId)}?done=${done}`;
}

/** Returns the list from which a trainer came, at the place that says what was done about whom. That place has the focus. */
export function composeListAfterAct(
  search: URLSearchParams,
  { cohortId, learnerId }: MemberKey,
  done: AboutMember["done"],
): string {
  const about = `about=${learnerId}&done=${done}#said`;
  if (isFromToday(search)) return `${trainerTodayPath}?group=${cohortId}&${about}`;
  const query = readTableQuery(search);
  return `${cohortPath(cohortId)}${query ? `${query}&` : "?"}${about}`;
}
