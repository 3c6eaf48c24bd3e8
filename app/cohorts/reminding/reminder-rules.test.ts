import { expect, it } from "vitest";
import { composeCohortMoment } from "../group/silence";
import { type DueReminderInput, findDueReminder } from "./reminder-rules";

const dayMs = 86_400_000;

const begin = new Date("2026-03-02T09:00:00Z");
const at = (days: number) => new Date(begin.getTime() + days * dayMs);
const lesson = (lessonId: string, passedAt: string | null) => ({
  lessonId,
  rounds: 1,
  failed: 0,
  firstScore: 1,
  bestScore: 1,
  passedAt,
  passedIn: null,
  answered: 5,
  missed: {},
});
const reminding = { startsOn: "2026-03-01", endsOn: "2026-06-30", deadlineReminders: true, silenceReminders: true };
function input({
  now = at(1),
  cohort = reminding,
  ...given
}: Partial<Omit<DueReminderInput, "member" | "moment" | "cohort">> & {
  now?: Date;
  cohort?: typeof reminding;
  member?: Partial<DueReminderInput["member"]>;
}): DueReminderInput {
  return {
    moment: composeCohortMoment(cohort, now),
    cohort,
    lessonIds: ["a", "b"],
    deadlines: [],
    extensions: [],
    ...given,
    member: {
      joinedAt: begin,
      lessons: [],
      lastActiveAt: null,
      certifiedAt: null,
      silenceReminders: 0,
      ...given.member,
    },
  };
}

it("silence counts from the last answer, from joining, or from the beginning, and gives at most three mails", () => {
  expect(findDueReminder(input({ now: new Date("2026-03-08T22:59:00Z") }))).toBeNull();
  expect(findDueReminder(input({ now: at(7) }))).toEqual({ kind: "silence", begun: false });
  expect(findDueReminder(input({ now: at(9), member: { lastActiveAt: at(3) } }))).toBeNull();
  expect(findDueReminder(input({ now: at(10), member: { lastActiveAt: at(3) } }))).toEqual({
    kind: "silence",
    begun: true,
  });
  expect(findDueReminder(input({ now: at(7), member: { joinedAt: at(-30) } }))).toMatchObject({ kind: "silence" });
  expect(findDueReminder(input({ now: new Date("2026-03-05T12:00:00Z"), member: { joinedAt: at(-30) } }))).toBeNull();
  expect(findDueReminder(input({ now: at(30), member: { silenceReminders: 3 } }))).toBeNull();
});

it("a deadline reminder comes three days ahead, for lessons that are not passed, by the member's own deadline", () => {
  const deadlines = [
    { scope: "a", dueAt: at(5) },
    { scope: "b", dueAt: at(5.5) },
    { scope: "", dueAt: at(40) },
  ];
  expect(findDueReminder(input({ now: at(1.9), deadlines }))).toBeNull();
  expect(findDueReminder(input({ now: at(3), deadlines }))).toEqual({
    kind: "deadline",
    deadlines: deadlines.slice(0, 2),
  });
  expect(findDueReminder(input({ now: at(3), deadlines, member: { lessons: [lesson("a", "2026-03-03")] } }))).toEqual({
    kind: "deadline",
    deadlines: [deadlines[1]],
  });
  expect(
    findDueReminder(
      input({
        now: at(3),
        deadlines,
        extensions: [
          { scope: "a", dueAt: at(20) },
          { scope: "b", dueAt: at(20) },
        ],
      }),
    ),
  ).toBeNull();
  expect(findDueReminder(input({ now: at(6), deadlines: deadlines.slice(0, 2) }))).toBeNull();
  // The deadline is near. A reminder about silence is not sent now, because it would prevent the reminder about the deadline.
  expect(findDueReminder(input({ now: at(34), deadlines }))).toBeNull();
  expect(findDueReminder(input({ now: at(38), deadlines }))).toEqual({ kind: "deadline", deadlines: [deadlines[2]] });
});

it("there is no reminder after completion, outside the days of the cohort, or if it is switched off", () => {
  const due = [{ scope: "", dueAt: at(9) }];
  const off = { startsOn: "2026-03-01", endsOn: "2026-06-30", deadlineReminders: false, silenceReminders: false };
  expect(findDueReminder(input({ now: at(8), deadlines: due }))).toMatchObject({ kind: "deadline" });
  expect(findDueReminder(input({ now: at(8), deadlines: due, cohort: off }))).toBeNull();
  expect(
    findDueReminder(input({ now: at(8), deadlines: due, cohort: { ...off, silenceReminders: true } })),
  ).toMatchObject({ kind: "silence" });
  expect(
    findDueReminder(
      input({ now: at(8), deadlines: due, cohort: { ...off, silenceReminders: true, endsOn: "2026-03-09" } }),
    ),
  ).toBeNull();
  expect(findDueReminder(input({ now: at(8), deadlines: due, member: { certifiedAt: at(1) } }))).toBeNull();
  const lessons = [lesson("a", "2026-03-03"), lesson("b", "2026-03-03")];
  expect(findDueReminder(input({ now: at(8), deadlines: due, member: { lessons } }))).toBeNull();
});
