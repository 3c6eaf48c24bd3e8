import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, findWeekday, formatAmsterdamDay, formatAmsterdamTime, formatIsoWeek } from "~/platform/amsterdam";
import { boundDay } from "./day-bounds";
import { countQuestionsInReviewMail, mayGetReviewMail, type ReviewMailFacts } from "./review-mail-rules";
import type { Rhythm } from "./rhythm";

const hourMs = 3_600_000;
const asked: ReviewMailFacts = {
  setting: { wantsMail: true, pausedAt: null, rhythm: { kind: "none" } },
  hasConfirmedAddress: true,
  mailedThisWeek: false,
  learnedToday: false,
};
const mondayMorning = new Date("2026-11-30T08:35:00Z");

it("who asked for it gets the mail, and each single reason against it is enough", () => {
  expect(mayGetReviewMail(asked, mondayMorning)).toBe(true);
  const { setting } = asked;
  const against: Partial<ReviewMailFacts>[] = [
    { setting: { ...setting, wantsMail: false } },
    { setting: { ...setting, pausedAt: new Date("2026-11-01T12:00:00Z") } },
    { setting: { ...setting, rhythm: { kind: "weekdays", weekdays: [2, 5] } } },
    { hasConfirmedAddress: false },
    { mailedThisWeek: true },
    { learnedToday: true },
  ];
  for (const fact of against) expect(mayGetReviewMail({ ...asked, ...fact }, mondayMorning)).toBe(false);
  expect(mayGetReviewMail(asked, new Date("2026-11-30T05:35:00Z"))).toBe(false);
});

it("the mail names at most the questions of one day, and none is no mail", () => {
  expect([0, 1, 5, 6, 240].map(countQuestionsInReviewMail)).toEqual([0, 1, 5, 5, 5]);
});

/** Runs the job once an hour from one day until another, as the scheduler does, and returns when it sent a mail. */
function walk(days: string[], learned: ReadonlySet<string>, rhythm: Rhythm): Date[] {
  const sent: Date[] = [];
  const from = boundDay(days[0] ?? "").from.getTime();
  const until = boundDay(days.at(-1) ?? "").until.getTime();
  for (let at = from + 35 * 60_000; at < until; at += hourMs) {
    const now = new Date(at);
    const today = formatAmsterdamDay(now);
    const mailedThisWeek = sent.some((before) => formatIsoWeek(formatAmsterdamDay(before)) === formatIsoWeek(today));
    const facts = { ...asked, setting: { ...asked.setting, rhythm }, mailedThisWeek, learnedToday: learned.has(today) };
    if (mayGetReviewMail(facts, now)) sent.push(now);
  }
  return sent;
}

it("over weeks, those of summer time included, there is at most one mail a week, by day, and on the first day that is free", () => {
  // Around both changes of the clock, and around the turn of a year with 53 weeks.
  const start = fc.constantFrom("2026-03-16", "2026-10-12", "2026-12-21");
  const learnedAt = fc.uniqueArray(fc.integer({ min: 0, max: 20 }));
  const rhythms = fc.oneof(
    fc.constant<Rhythm>({ kind: "none" }),
    fc
      .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
      .map((weekdays): Rhythm => ({ kind: "weekdays", weekdays })),
  );
  fc.assert(
    fc.property(start, learnedAt, rhythms, (monday, ago, rhythm) => {
      const days = Array.from({ length: 21 }, (_, n) => addDays(monday, n));
      const learned = new Set(ago.map((n) => addDays(monday, n)));
      const sent = walk(days, learned, rhythm);
      const isFree = (day: string) =>
        !learned.has(day) && (rhythm.kind !== "weekdays" || rhythm.weekdays.includes(findWeekday(day)));
      const expected = new Map<string, string>();
      for (const day of days.filter(isFree))
        if (!expected.has(formatIsoWeek(day))) expected.set(formatIsoWeek(day), day);
      expect(sent.map(formatAmsterdamDay)).toEqual([...expected.values()]);
      for (const at of sent) expect(formatAmsterdamTime(at)).toBe("09:35");
    }),
    { numRuns: 40 },
  );
});
