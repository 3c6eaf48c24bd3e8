/** What a trainer sees of a group whose members follow two editions of the course: the newest has a final test, the earlier one has none. */
import { expect, it } from "vitest";
import { insertCohort, insertMemberWithAccount, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse, passAllLessons } from "~/../tests/support/final-test";
import type { BuiltCourse } from "~/content/release/release";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { moveLearnerToNewestEdition } from "~/learning/enrolment/move-learner-to-newest-edition.server";
import { getCourseProgress } from "~/learning/progress/get-progress.server";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { createRateLimiter } from "~/platform/rate-limits.server";
import {
  getCalendarAddressToken,
  getCalendarDeadlinesByToken,
  renewCalendarAddressToken,
} from "../deadlines/calendar.server";
import { extendDeadlineOfMember } from "../deadlines/extend-deadline.server";
import { readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import { getProgressOfCohortMembers } from "../exporting/export-cohort.server";
import { sendReminders } from "../reminding/send-reminders.server";
import { getCohortOverviewForTrainer, listMatrixRowsOfMembers } from "./get-cohort-overview.server";
import { getMemberForTrainer } from "./get-member-for-trainer.server";
import { getWeeklyCohortProgress } from "./get-weekly-cohort-progress.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const [start, later, now] = ["2026-03-02", "2026-03-09", "2026-03-18"].map((day) => new Date(`${day}T10:00:00Z`)) as [
  Date,
  Date,
  Date,
];
const courseId = "proef";
const cohort = { courseId, startsOn: "2026-01-01", endsOn: "2026-12-31" };

/** Returns the course with other names for its lessons and objectives, as an earlier edition has. */
function rename(built: BuiltCourse): BuiltCourse {
  const lessons = built.release.lessons.map((lesson) => ({
    ...lesson,
    title: `Oud ${lesson.title}`,
    short: `Oud ${lesson.short}`,
    objectives: lesson.objectives.map((each) => ({ ...each, text: `Oud doel ${each.id}` })),
  }));
  return { ...built, release: { ...built.release, lessons } };
}
const earlier = rename(createTestCourse({ label: "1" }));
const { releaseId } = await loadTestCourse(pool, start, earlier);

async function openGroup() {
  const trainerId = await insertTrainer(pool, "Marieke", start);
  return { cohortId: await insertCohort(pool, { trainerId, now: start }), trainerId };
}
async function join(cohortId: string, name: string, lessonIds: string[]) {
  const learnerId = await insertMemberWithAccount(pool, { cohortId, name, now: start });
  const lessons = earlier.release.lessons.filter(({ id }) => lessonIds.includes(id));
  const built = { ...earlier, release: { ...earlier.release, lessons } };
  await passAllLessons(pool, { learnerId, releaseId, built, now: start });
  return learnerId;
}

const [key, all, one] = [await openGroup(), await openGroup(), await openGroup()];
const stays = await join(key.cohortId, "Zoë", ["alles", "vijf"]);
const moves = await join(key.cohortId, "Bo", ["alles"]);
const ada = await join(all.cohortId, "Ada", ["alles"]);
await insertMemberWithAccount(pool, { cohortId: one.cohortId, name: "Cor", now: start });
await loadTestCourse(pool, later, createFinalTestCourse({ label: "2" }));
await moveLearnerToNewestEdition(pool, releases, { learnerId: moves, courseId, now: later });

it("each row counts what the member sees on the page of the course, and says which edition that is", async () => {
  const { rows, course, needs } = await getCohortOverviewForTrainer(pool, releases, { ...key, cohort, now });
  const rowOf = (learnerId: string) => rows.find((row) => row.learnerId === learnerId);
  expect(course).toMatchObject({ label: "2", finalTest: { objectives: [{ id: "E1" }, { id: "E2" }] } });
  expect(rowOf(stays)).toMatchObject({ edition: "1", passed: 2, lessons: 2, finalTest: "none", activeDaysAgo: 16 });
  // The lesson that Bo passed before moving counts, and the activity then was activity.
  expect(rowOf(moves)).toMatchObject({ edition: null, passed: 1, lessons: 2, activeDaysAgo: 16 });
  expect(rowOf(moves)?.cells).toMatchObject([
    { state: "passed", passedIn: "1" },
    { state: "open", passedIn: null },
  ]);
  for (const learnerId of [stays, moves]) {
    const own = await getCourseProgress(pool, releases, { learnerId, courseId });
    expect(rowOf(learnerId)).toMatchObject({ passed: own?.passed, lessons: own?.lessons.length });
    expect(own?.lessons.map(({ passedIn }) => passedIn)).toEqual(rowOf(learnerId)?.cells.map((cell) => cell?.passedIn));
  }
  expect(needs.map(({ name, course: own }) => [name, own.label])).toEqual([
    ["Bo", "2"],
    // Zoë passed all lessons of an edition without a final test, and has no certificate.
    ["Zoë", "1"],
  ]);
  // Who watches gets the same row of one member as the page shows.
  expect(await listMatrixRowsOfMembers(pool, releases, { ...key, cohort, now, learnerIds: [stays] })).toEqual([
    rowOf(stays),
  ]);
});

it("the page of a member has the lessons and objectives of the member's edition", async () => {
  const see = async (learnerId: string) => {
    const found = await getMemberForTrainer(pool, releases, { ...key, learnerId, cohort, now });
    if (!found) throw new Error("no member");
    return found;
  };
  const { course, member } = await see(stays);
  expect([course.label, member.edition, course.finalTest]).toEqual(["1", "1", null]);
  expect(course.lessons.every(({ short }) => short.startsWith("Oud "))).toBe(true);
  const asked = member.rounds.flatMap(({ perObjective }) => Object.keys(perObjective ?? {}));
  for (const id of asked) expect(course.objectives[id]).toBe(`Oud doel ${id}`);
  const moved = await see(moves);
  expect([moved.course.label, moved.member.edition, moved.member.rounds]).toEqual(["2", "2", []]);
  expect(moved.course.lessons.some(({ short }) => short.startsWith("Oud "))).toBe(false);
});

it("the chart and the files count the same lessons as the matrix", async () => {
  const { course, progress } = await getWeeklyCohortProgress(pool, releases, { ...key, cohort, now });
  expect([course.label, progress.weeks.at(-1)?.total]).toEqual(["2", 3]);
  const { courses, members } = await getProgressOfCohortMembers(pool, releases, { ...key, courseId });
  expect(courses.isMixed).toBe(true);
  expect(members.flatMap(({ lessons }) => lessons.filter(({ passedAt }) => passedAt))).toHaveLength(3);
});

it("a group in one edition is told about in that edition, and nothing names it; new members get the newest", async () => {
  const read = (group: typeof key) => readCourseOfCohort(pool, releases, { ...group, courseId });
  expect(await read(all)).toMatchObject({ course: { label: "1", finalTest: null }, isMixed: false });
  const { rows } = await getCohortOverviewForTrainer(pool, releases, { ...all, cohort, now });
  expect(rows).toMatchObject([{ edition: null, finalTest: null, passed: 1 }]);
  expect(await read(one)).toMatchObject({ course: { label: "2" }, isMixed: false });
  const empty = await read(await openGroup());
  expect([empty.course.label, empty.held.map(({ content }) => content.label)]).toEqual(["2", ["2"]]);
  // A trainer of another group learns nothing of the editions that these members follow.
  expect(await read({ ...key, trainerId: all.trainerId })).toMatchObject({ isMixed: false, course: { label: "2" } });
});

it("a mail and a calendar name the lessons of the member's edition, and those of the group for its trainer", async () => {
  const mail = createMailQueue({ send: async () => {} });
  const old = earlier.release.lessons[1]?.title ?? "";
  await pool`insert into deadline (cohort_id, scope, due_at) values (${all.cohortId}, 'vijf', ${new Date("2026-03-20T22:59:00Z")})`;
  await sendReminders(pool, releases, { mail, now });
  const limits = createRateLimiter(pool);
  const extension = { scope: "vijf", day: "2026-03-25", time: "23:59", reason: "Ziek", limits, mail, now };
  expect(await extendDeadlineOfMember(pool, releases, { ...all, learnerId: ada, ...extension })).toEqual({ ok: true });
  const mails =
    await pool`select template, data from mail_outbox where recipient = ${`${ada}@example.org`} order by template`;
  expect(mails.map(({ template }) => template)).toEqual(["deadline-reminder", "extension"]);
  expect(JSON.parse(mails[0]?.data.deadlines)).toMatchObject([{ title: old }]);
  expect(JSON.parse(mails[1]?.data.lessons)).toEqual([old]);
  for (const learnerId of [ada, all.trainerId]) {
    await renewCalendarAddressToken(pool, { learnerId, now });
    const token = (await getCalendarAddressToken(pool, { learnerId })) ?? "";
    expect((await getCalendarDeadlinesByToken(pool, releases, { token, now }))?.deadlines).toMatchObject([
      { title: old },
    ]);
  }
});
