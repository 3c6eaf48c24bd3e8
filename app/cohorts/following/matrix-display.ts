/** Which members the matrix shows, in which order, and who is picked: what the address says, and what it gives. Pure functions. */
import type { LessonStateForTrainer } from "~/learning/progress/progress-summary";
import type { MatrixMember } from "./progress-matrix";

export const matrixFilters = [
  "all",
  "needs",
  "arranged",
  "on-schedule",
  "late",
  "due",
  "not-begun",
  "ready",
  "certificate",
] as const;
export type MatrixFilter = (typeof matrixFilters)[number];

/** The column by which rows are sorted: `name`, `progress`, `active` (the last activity), or the id of a lesson or of an own column. */
type MatrixSortColumn = string;

/** Whom a trainer picked at once: all who are shown, on all pages, or all members that a filter finds. */
const matrixPicks = ["shown", "due", "ready", "needs"] as const;
type MatrixPick = (typeof matrixPicks)[number];

export interface MatrixDisplayOptions {
  sort: MatrixSortColumn;
  descending: boolean;
  show: MatrixFilter;
  /** The part of a name to search for; empty to show all members. */
  search: string;
  /** Whether cells show scores. */
  scores: boolean;
  pick: MatrixPick | null;
  /** The number of the page of rows, from 1. */
  page: number;
}

export const matrixRowsPerPage = 100;

/**
 * Reads what the matrix shows from the query string of an address. An invalid value is replaced by its default.
 * @param ids the ids of lessons and own columns by which rows can be sorted
 */
export function readMatrixDisplayOptions(params: URLSearchParams, ids: readonly string[]): MatrixDisplayOptions {
  const given = params.get("sort") ?? "name";
  const descending = given.startsWith("-");
  const sort = descending ? given.slice(1) : given;
  const known = ["name", "progress", "active", ...ids].includes(sort);
  const page = params.get("page") ?? "";
  return {
    sort: known ? sort : "name",
    descending: known && descending,
    show: matrixFilters.find((each) => each === params.get("show")) ?? "all",
    search: (params.get("search") ?? "").replaceAll("\0", "").trim(),
    scores: params.get("scores") !== "off",
    pick: matrixPicks.find((each) => each === params.get("pick")) ?? null,
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

/**
 * Returns a query string that shows the matrix in another way. Default values are left out. With another filter or order, the first page is
 * shown. What was picked is picked no longer, unless `change` says so.
 */
export function composeMatrixQueryString(
  query: MatrixDisplayOptions,
  change: Partial<MatrixDisplayOptions> = {},
): string {
  const { sort, descending, show, search, scores, pick, page } = { ...query, page: 1, pick: null, ...change };
  const params = new URLSearchParams();
  if (search) params.set("search", search);
  if (show !== "all") params.set("show", show);
  if (sort !== "name" || descending) params.set("sort", descending ? `-${sort}` : sort);
  if (!scores) params.set("scores", "off");
  if (page > 1) params.set("page", String(page));
  if (pick) params.set("pick", pick);
  return params.size > 0 ? `?${params}` : "";
}

function hasCertificate({ certificate }: MatrixMember): boolean {
  return certificate !== null && certificate !== "claimable";
}

const filters: Record<MatrixFilter, (member: MatrixMember) => boolean> = {
  all: () => true,
  needs: ({ standing }) => standing === "needs",
  arranged: ({ standing }) => standing === "arranged",
  "on-schedule": ({ standing }) => standing === "on-schedule",
  late: ({ lateScopes }) => lateScopes.length > 0,
  due: ({ beforeDeadline }) => beforeDeadline === "open",
  "not-begun": ({ activeDaysAgo }) => activeDaysAgo === null,
  ready: ({ isReadyForFinalTest }) => isReadyForFinalTest,
  certificate: hasCertificate,
};

/** Returns how many members each filter finds. */
export function countMembersByFilter(members: readonly MatrixMember[]): Record<MatrixFilter, number> {
  const count = (filter: MatrixFilter) => {
    const passes = filters[filter];
    let found = 0;
    for (const member of members) if (passes(member)) found += 1;
    return found;
  };
  return Object.fromEntries(matrixFilters.map((filter) => [filter, count(filter)])) as Record<MatrixFilter, number>;
}

const order: readonly LessonStateForTrainer[] = ["stuck", "open", "busy", "passed"];

const { compare } = new Intl.Collator("nl", { sensitivity: "base", numeric: true });
const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The ids of the members who are picked, on the page that is shown and elsewhere. */
export interface PickedMembers {
  here: string[];
  elsewhere: string[];
}

interface MatrixPageOfMembers<Member> {
  /** The members of the page. */
  members: Member[];
  /** The number of members on all pages. */
  total: number;
  pages: number;
  page: number;
  picked: PickedMembers;
}

/**
 * Returns the members that a trainer asked for: filtered, sorted, and only those of one page; and who is picked.
 * @param stateOf returns the state of a member in the lesson by which rows are sorted
 * @param ownValueOf returns the value of a member in the own column by which rows are sorted, or null if they are sorted by something else
 */
export function filterSortAndPageMembers<Member extends MatrixMember>(
  members: readonly Member[],
  query: MatrixDisplayOptions,
  stateOf: (member: Member, lessonId: string) => LessonStateForTrainer,
  ownValueOf: ((member: Member) => string) | null = null,
): MatrixPageOfMembers<Member> {
  const wanted = fold(query.search);
  const passes = filters[query.show];
  const found = members.filter((each) => passes(each) && (wanted === "" || fold(each.name).includes(wanted)));
  const sorted = ownValueOf ? sortByOwnColumn(found, query, ownValueOf) : sortMembers(found, query, stateOf);
  const pages = Math.max(1, Math.ceil(found.length / matrixRowsPerPage));
  const page = Math.min(query.page, pages);
  const shown = sorted.slice((page - 1) * matrixRowsPerPage, page * matrixRowsPerPage);
  const picks = query.pick === null ? [] : query.pick === "shown" ? sorted : members.filter(filters[query.pick]);
  const here = new Set(shown.map(({ learnerId }) => learnerId));
  const ids = picks.map(({ learnerId }) => learnerId);
  return {
    members: shown,
    total: found.length,
    pages,
    page,
    picked: { here: ids.filter((id) => here.has(id)), elsewhere: ids.filter((id) => !here.has(id)) },
  };
}

/** Sorts members by the column that was asked for, and then by name. What a member is sorted by is computed once. */
function sortMembers<Member extends MatrixMember>(
  members: readonly Member[],
  { sort, descending }: MatrixDisplayOptions,
  stateOf: (member: Member, lessonId: string) => LessonStateForTrainer,
): Member[] {
  const rank = (member: Member): number => {
    if (sort === "name") return 0;
    if (sort === "progress") return member.passed + (hasCertificate(member) ? 1 : 0);
    // A member who was never active comes last. Days count, and not hours: who was active today is sorted by name.
    if (sort === "active") return member.activeDaysAgo ?? Number.MAX_SAFE_INTEGER;
    return order.indexOf(stateOf(member, sort));
  };
  const turn = descending ? -1 : 1;
  const byName = (a: Member, b: Member) => compare(a.name, b.name) || compare(a.learnerId, b.learnerId);
  const ranked = members.map((member) => ({ member, rank: rank(member) }));
  ranked.sort((a, b) =>
    sort === "name" ? turn * byName(a.member, b.member) : turn * (a.rank - b.rank) || byName(a.member, b.member),
  );
  return ranked.map(({ member }) => member);
}

/** Sorts members by their value in an own column, and then by name. Who has none comes last, also in reverse. */
function sortByOwnColumn<Member extends MatrixMember>(
  members: readonly Member[],
  { descending }: MatrixDisplayOptions,
  ownValueOf: (member: Member) => string,
): Member[] {
  const turn = descending ? -1 : 1;
  const valued = members.map((member) => ({ member, value: ownValueOf(member) }));
  valued.sort(
    (a, b) =>
      Number(a.value === "") - Number(b.value === "") ||
      turn * compare(a.value, b.value) ||
      compare(a.member.name, b.member.name) ||
      compare(a.member.learnerId, b.member.learnerId),
  );
  return valued.map(({ member }) => member);
}
