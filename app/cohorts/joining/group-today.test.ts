import { expect, test } from "vitest";
import type { CourseProgress, LessonProgress } from "~/learning/progress/progress-view";
import { listGroupsToday } from "./group-today";
import type { CohortForMember } from "./membership";

const now = new Date("2026-03-28T22:30:00Z");

function group(name: string, due: [scope: string, dueAt: string][], courseId = "proef"): CohortForMember {
  const deadlines = due.map(([scope, dueAt]) => ({ scope, dueAt, extended: false }));
  return { id: name, name, courseId, trainers: ["Farida"], deadlines } as unknown as CohortForMember;
}

function course(states: LessonProgress["state"][]): CourseProgress {
  const lessons = states.map((state, at) => {
    return { id: `les-${at + 1}`, number: at + 1, state, piecesLeft: state === "passed" ? 0 : at + 3 };
  });
  return { course: { id: "proef" }, lessons } as unknown as CourseProgress;
}

const next = (due: [string, string][], progress: CourseProgress, completed = new Set<string>()) =>
  listGroupsToday({ memberships: [group("Oost", due)], courses: [progress], completed, now })[0]?.next;

test("the next deadline takes along what is due at the same moment, and counts days in Amsterdam over summer time", () => {
  const at = "2026-04-03T21:59:00Z";
  expect(
    next(
      [
        ["les-1", "2026-03-27T22:59:00Z"],
        ["les-2", at],
        ["les-3", at],
        ["les-4", at],
      ],
      course(["busy", "busy", "passed", "open"]),
    ),
  ).toEqual({ dueAt: at, scopes: ["les-2", "les-4"], days: 6, piecesLeft: 10 });
  expect(next([["les-1", "2026-03-28T22:59:00Z"]], course(["open"]))?.days).toBe(0);
  expect(next([["les-1", "2026-03-28T23:01:00Z"]], course(["open"]))?.days).toBe(1);
});

test("a deadline of the whole course counts every lesson, until it is completed", () => {
  const due: [string, string][] = [["", "2026-04-03T21:59:00Z"]];
  expect(next(due, course(["passed", "busy", "open"]))).toMatchObject({ scopes: [""], piecesLeft: 9 });
  // With a final test, passing the lessons does not yet complete the course.
  expect(next(due, course(["passed", "passed"]))).toMatchObject({ scopes: [""], piecesLeft: 0 });
  expect(next(due, course(["passed", "passed"]), new Set(["proef"]))).toBe(null);
  expect(next(due, course(["passed", "passed"]), new Set(["ander"]))).not.toBe(null);
});

test("the group with the soonest deadline comes first, and groups without one last", () => {
  const groups = [
    group("Zonder", []),
    group("Voorbij", [["les-1", "2026-03-01T00:00:00Z"]]),
    group("Later", [["les-1", "2026-05-01T00:00:00Z"]]),
    group("Eerst", [["les-9", "2026-04-01T00:00:00Z"]], "onbekend"),
  ];
  const listed = listGroupsToday({
    memberships: groups,
    courses: [course(["open"])],
    completed: new Set(),
    now,
  });
  expect(listed.map(({ name }) => name)).toEqual(["Eerst", "Later", "Zonder", "Voorbij"]);
  expect(listed[0]).toMatchObject({ lessons: [], next: { scopes: ["les-9"], piecesLeft: 0 } });
});
