import ICAL from "ical.js";
import { expect, it } from "vitest";
import {
  insertCohort,
  insertCohortTrainer,
  insertMembership,
  insertMemberWithAccount,
  insertTrainer,
} from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { composeDeadlineCalendarFile } from "~/web/responses/deadline-calendar-file.server";
import { getCalendarAddressToken, getCalendarDeadlinesByToken, renewCalendarAddressToken } from "./calendar.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
await loadTestCourse(pool, now);
const releases = createReleaseCache();

it("a calendar program reads the deadlines of its owner, only at the newest address", async () => {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, name: "SW-2B; najaar, 2026", now });
  const over = await insertCohort(pool, { trainerId, endsOn: "2026-03-01", now });
  const learnerId = await insertMemberWithAccount(pool, { cohortId, name: "Noor", now });
  await insertMembership(pool, { cohortId: over, learnerId, now });
  const due = new Date("2026-04-10T21:59:00Z");
  const more = new Date("2026-05-01T21:59:00Z");
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, 'vijf', ${due}), (${cohortId}, '', ${due}), (${over}, '', ${due})`;
  await pool`insert into extension (learner_id, cohort_id, scope, seq, due_at, reason, actor, at)
    values (${learnerId}, ${cohortId}, '', 1, ${more}, 'Ziek', ${trainerId}, ${now})`;
  expect(await getCalendarAddressToken(pool, { learnerId })).toBeNull();
  await renewCalendarAddressToken(pool, { learnerId, now });
  const token = (await getCalendarAddressToken(pool, { learnerId })) ?? "";
  expect(token).toMatch(/^[\w-]{43}$/);

  const read = async (at = now) => {
    const calendar = await getCalendarDeadlinesByToken(pool, releases, { token, now: at });
    if (!calendar) return null;
    const file = composeDeadlineCalendarFile(calendar.deadlines, { ...calendar, origin: "https://leren.example.nl" });
    const events = new ICAL.Component(ICAL.parse(file))
      .getAllSubcomponents("vevent")
      .map((each) => new ICAL.Event(each));
    return events.map(({ uid, summary, description, endDate }) => ({
      uid,
      summary,
      description,
      end: endDate.toJSDate(),
    }));
  };
  const events = await read();
  expect(events).toMatchObject([
    { uid: `${cohortId}-vijf@leren.example.nl`, end: due, description: "Groep: SW-2B; najaar, 2026" },
    { uid: `${cohortId}-course@leren.example.nl`, end: more },
  ]);
  expect(events?.every(({ summary }) => /^Deadline: ./.test(summary))).toBe(true);
  await pool`update deadline set due_at = ${new Date("2026-04-12T21:59:00Z")} where cohort_id = ${cohortId} and scope = 'vijf'`;
  expect((await read())?.[0]).toMatchObject({
    uid: `${cohortId}-vijf@leren.example.nl`,
    end: new Date("2026-04-12T21:59:00Z"),
  });
  await pool`update learner set locale = 'en' where id = ${learnerId}`;
  expect((await read())?.[0]?.summary).toMatch(/^Due: /);
  await insertMembership(pool, { cohortId, learnerId, state: "left", now });
  expect(await read()).toEqual([]);
  await renewCalendarAddressToken(pool, { learnerId, now });
  expect(await read()).toBeNull();
});

it("a calendar without deadlines is valid", () => {
  const file = composeDeadlineCalendarFile([], { locale: "nl", origin: "https://leren.example.nl" });
  expect(new ICAL.Component(ICAL.parse(file)).name).toBe("vcalendar");
});

it("a trainer's calendar contains the deadlines of all their groups, while they train them", async () => {
  const trainerId = await insertTrainer(pool, "Bo", now);
  const helped = await insertCohort(pool, { trainerId: await insertTrainer(pool, "An", now), name: "SW-3", now });
  await insertCohortTrainer(pool, { cohortId: helped, trainerId, now });
  const owned = await insertCohort(pool, { trainerId, name: "SW-1", now });
  const learnerId = await insertMemberWithAccount(pool, { cohortId: owned, name: "Noor", now });
  const [first, second] = [new Date("2026-04-10T21:59:00Z"), new Date("2026-04-20T21:59:00Z")];
  await pool`insert into deadline (cohort_id, scope, due_at) values (${owned}, 'vijf', ${second}), (${helped}, 'vijf', ${first})`;
  // An extension moves the deadline for one member only. The trainer's calendar does not show it.
  await pool`insert into extension (learner_id, cohort_id, scope, seq, due_at, reason, actor, at)
    values (${learnerId}, ${owned}, 'vijf', 1, ${new Date("2026-05-01T21:59:00Z")}, 'Ziek', ${trainerId}, ${now})`;
  await renewCalendarAddressToken(pool, { learnerId: trainerId, now });
  const token = (await getCalendarAddressToken(pool, { learnerId: trainerId })) ?? "";
  const read = async () => {
    const calendar = await getCalendarDeadlinesByToken(pool, releases, { token, now });
    const file = composeDeadlineCalendarFile(calendar?.deadlines ?? [], {
      locale: "nl",
      origin: "https://leren.example.nl",
    });
    expect(file).toMatch(/^PRODID:-\/\/.+\/\/.+\/\/[A-Z]{2}\r$/m);
    const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent");
    return events.map((each) => [new ICAL.Event(each).summary, new ICAL.Event(each).endDate.toJSDate()]);
  };
  expect(await read()).toEqual([
    [expect.stringMatching(/^Deadline van SW-3: ./), first],
    [expect.stringMatching(/^Deadline van SW-1: ./), second],
  ]);
  await pool`delete from cohort_trainer where cohort_id = ${helped} and learner_id = ${trainerId}`;
  expect((await read()).map(([summary]) => summary)).toEqual([expect.stringContaining("SW-1")]);
});
