/** Every page of the access table, by a person who may see it, on a site where every text has its greatest length. */
import type { BrowserContext } from "@playwright/test";
import { loadCourse } from "../../app/content/release/load-course.server";
import type { BuiltCourse } from "../../app/content/release/release";
import { type AccessRole, type AccessRow, accessRoles, accessTable } from "../support/access-table";
import { builtCourse, lessonPath } from "../support/course";
import { createHostileCourse, longAddress, longName } from "../support/hostile";
import { fillHostileSite, type HostileSite } from "../support/hostile-site";
import { findPageProblems } from "../support/page-visit";
import { fillRouteParams, insertRequestingPeople, type RequestingPeople, requestAs } from "../support/people";
import { expect, type Site, startSite, test } from "../support/site";

// The longest test file, so both workers share it, each with its own site.
test.describe.configure({ mode: "parallel" });

let site: Site & { stop(): Promise<void> };
let people: RequestingPeople;
let more: HostileSite;
let course: BuiltCourse;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await startSite({ WORKER: "off", OPERATOR_NAME: longName, OPERATOR_ADDRESS: `${longName}, ${longName}` });
  course = await createHostileCourse();
  const loaded = await loadCourse(site.pool, course, { now: new Date(), isEditionUsed: async () => false });
  if (!loaded.ok) throw new Error(loaded.reason);
  people = await insertRequestingPeople(site, course);
  more = await fillHostileSite(site, people, course);
});
test.afterAll(() => site.stop());

const wrongPassword = new URLSearchParams({ email: longAddress(999), password: "niet dit wachtwoord" }).toString();

/** The role that sees most of a page comes first. */
const readers: AccessRole[] = ["learner", "trainer", "administrator", "visitor"];

/** Who visits the page of a row: one role for each status that has a page. A public page is visited by a visitor and a learner. */
function readersOf({ cells }: AccessRow): AccessRole[] {
  const seen = new Set<string>();
  return readers.filter((role) => {
    const cell = cells[accessRoles.indexOf(role)] ?? "";
    const page = role === "visitor" ? `visitor ${cell}` : cell;
    // Refusals look the same everywhere; two of them are visited below.
    if (!/^\d+$/.test(cell) || cell === "403" || cell === "404" || seen.has(page)) return false;
    seen.add(page);
    return true;
  });
}

interface Visit {
  learnerId: string | null;
  address: string;
  body?: string | undefined;
}

/** Visits all pages and returns the problems by address. */
async function visitAll(context: BrowserContext, visits: Visit[]): Promise<string[]> {
  const page = await context.newPage();
  const problems: string[] = [];
  let signedIn: string | null = null;
  for (const { learnerId, address, body } of visits) {
    await people.restore();
    const stop = new AbortController();
    const response = await requestAs(site, learnerId, address, { body, signal: stop.signal });
    if (!response.headers.get("content-type")?.startsWith("text/html")) {
      stop.abort();
      continue;
    }
    if (learnerId !== signedIn) {
      await context.clearCookies();
      if (learnerId) await site.signInAs(context, learnerId);
      signedIn = learnerId;
    }
    const name = `${body === undefined ? "" : "POST "}${address} ${response.status}`;
    problems.push(...(await findPageProblems(page, response)).map((each) => `${name}: ${each}`));
  }
  return problems;
}

for (const role of readers) {
  test(`pages for a ${role} are valid HTML, accessible, and no wider than any window`, async ({ context }) => {
    test.setTimeout(600_000);
    const learnerId = role === "visitor" ? null : people.ids[role as Exclude<AccessRole, "visitor">];
    const visits = accessTable
      .filter((row) => readersOf(row).includes(role))
      .map((row) => {
        const body = row.method === "POST" ? (row.body ?? "") : undefined;
        return { learnerId, address: fillRouteParams(row, people.params), body };
      });
    expect(await visitAll(context, visits)).toEqual([]);
  });
}

test("other states of pages are too: answered lessons, groups without members, refusals", async ({ context }) => {
  test.setTimeout(600_000);
  const { ids, params } = people;
  const visits: Visit[] = [
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
  const problems = await visitAll(context, visits);
  // Too many tries.
  let refused = await requestAs(site, null, "/login", { body: wrongPassword });
  for (let tries = 0; tries < 60 && refused.status !== 429; tries++) {
    refused = await requestAs(site, null, "/login", { body: wrongPassword });
  }
  expect(refused.status).toBe(429);
  problems.push(...(await findPageProblems(await context.newPage(), refused)));
  expect(problems).toEqual([]);
});

test("the pages of the course are too, for a visitor", async ({ context }) => {
  test.setTimeout(600_000);
  const { courseId, lessons } = builtCourse().release;
  const addresses = [
    ...["", "/sources", "/glossary"].map((part) => `/courses/${courseId}${part}`),
    ...lessons.map((lesson) => lessonPath(lesson)),
  ];
  expect(
    await visitAll(
      context,
      addresses.map((address) => ({ learnerId: null, address })),
    ),
  ).toEqual([]);
});
