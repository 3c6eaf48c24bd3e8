/** Visits to every page in every state in which it has texts of its own, for tests that look at all pages. */
import type { BuiltCourse } from "../../app/content/release/release";
import { type AccessRole, type AccessTableRow, accessRoles } from "./access-row";
import { accessTable } from "./access-table";
import { lessonPath } from "./course";
import type { ExtremeDataIds } from "./extreme-site";
import { type AccessTestPeople, fillRouteParams } from "./people";

export interface PageVisit {
  /** The learner who visits the page, or null for a visitor without account. */
  learnerId: string | null;
  address: string;
  /** The body of the form that is sent; if it is absent, the page is only opened. */
  body?: string | undefined;
}

/** The roles as which pages are visited; first the roles to which a page shows the most. */
export const visitingRoles: AccessRole[] = ["learner", "trainer", "administrator", "visitor"];

/**
 * Returns the roles that visit the page of a row: one for each status that has a page. A public page is visited as a visitor and as a
 * learner.
 */
function readersOf({ cells }: AccessTableRow): AccessRole[] {
  const seen = new Set<string>();
  return visitingRoles.filter((role) => {
    const cell = cells[accessRoles.indexOf(role)] ?? "";
    const page = role === "visitor" ? `visitor ${cell}` : cell;
    // Pages of refusals (403 and 404) look the same everywhere, so they are not visited for each row.
    if (!/^\d+$/.test(cell) || cell === "403" || cell === "404" || seen.has(page)) return false;
    seen.add(page);
    return true;
  });
}

/** Returns the visits that this role makes to pages of the access table. */
export function listAccessTableVisits({ ids, params }: AccessTestPeople, role: AccessRole): PageVisit[] {
  const learnerId = role === "visitor" ? null : ids[role];
  return accessTable
    .filter((row) => readersOf(row).includes(role))
    .map((row) => {
      const body = row.method === "POST" ? (row.body ?? "") : undefined;
      return { learnerId, address: fillRouteParams(row, params), body };
    });
}

interface Filled {
  people: AccessTestPeople;
  more: ExtremeDataIds;
  course: BuiltCourse;
}

/** Returns visits to pages in other states: with answered lessons, groups without members, and refusals. */
export function listVisitsToPagesInSpecialStates({ people: { ids, params }, more, course }: Filled): PageVisit[] {
  return [
    ...course.release.lessons.flatMap((lesson) => [
      { learnerId: ids.learner, address: lessonPath(lesson, params.course) },
      { learnerId: more.graduate, address: lessonPath(lesson, params.course) },
    ]),
    ...["/learning", `/courses/${params.course}`, `/courses/${params.course}/certificate`].map((address) => ({
      learnerId: more.graduate,
      address,
    })),
    ...["", "/progress", "/questions", "/misconceptions", "/export", "/invitations", "/joining"].map((place) => ({
      learnerId: more.newTrainer,
      address: `/cohorts/${more.emptyCohort}${place}`,
    })),
    { learnerId: ids.trainer, address: `/cohorts/${params.cohort}?search=niemand` },
    { learnerId: ids.trainer, address: `/cohorts/${params.cohort}/learners/${params.learner}/message?reason=silent` },
    { learnerId: ids.learner, address: "/cohorts" },
    { learnerId: ids.learner, address: "/bestaat-niet" },
  ];
}

export function listPageVisits(filled: Filled): PageVisit[] {
  return [
    ...visitingRoles.flatMap((role) => listAccessTableVisits(filled.people, role)),
    ...listVisitsToPagesInSpecialStates(filled),
  ];
}
