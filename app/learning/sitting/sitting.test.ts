import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type AttemptSitting,
  computeSittingState,
  computeSupervision,
  findSittingWindowProblem,
  parseSittingCode,
} from "./sitting";

const start = Date.parse("2027-03-01T10:00:00Z");
const at = (minutes: number) => new Date(start + minutes * 60_000);
const day = 24 * 60;

/** A sitting from minute 0 to minute 120. */
const sitting = (change: Partial<AttemptSitting> = {}): AttemptSitting => ({
  ...{
    id: "s",
    by: "SW-2B",
    isGroup: true,
    room: "2.14",
    present: true,
    identitySeen: false,
    afterPass: false,
    leftAt: null,
  },
  ...{ opensAt: at(0).toISOString(), closesAt: at(120).toISOString(), closedAt: at(130).toISOString() },
  ...change,
});
const supervision = (begun: number, handedIn: number | null, own: AttemptSitting | null, now = at(131)) =>
  computeSupervision(
    {
      startedAt: at(begun).toISOString(),
      handedInAt: handedIn === null ? null : at(handedIn).toISOString(),
      sitting: own,
    },
    now,
  );
const none = { state: "none" };

test("an attempt is supervised if it was begun with the code and handed in within the window, and ticked before the closing", () => {
  expect(supervision(5, 60, sitting())).toEqual({
    state: "supervised",
    by: "SW-2B",
    isGroup: true,
    identityChecked: false,
  });
  expect(supervision(0, 120, sitting({ identitySeen: true }))).toMatchObject({ identityChecked: true });
  expect(supervision(5, 60, null)).toEqual(none);
  expect(supervision(5, 121, sitting())).toEqual(none);
  expect(supervision(5, null, sitting())).toEqual(none);
  expect(supervision(120, 120, sitting())).toEqual(none);
  expect(supervision(-1, 60, sitting())).toEqual(none);
  expect(supervision(5, 60, sitting({ present: false }))).toEqual(none);
  // A trainer who closes early ends the window.
  expect(supervision(5, 60, sitting({ closedAt: at(50).toISOString() }))).toEqual(none);
  // What is handed in after leaving the group was not watched for this group.
  expect(supervision(5, 60, sitting({ leftAt: at(59).toISOString() }))).toEqual(none);
  expect(supervision(5, 60, sitting({ leftAt: at(60).toISOString() }))).toMatchObject({ state: "supervised" });
});

test("until the sitting is closed nothing is decided, and after three days it counts without supervision", () => {
  const open = sitting({ closedAt: null });
  const until = at(120 + 3 * day);
  expect(supervision(5, 60, open, at(70))).toEqual({ state: "undecided", until });
  expect(supervision(5, 60, open, new Date(until.getTime() - 1))).toEqual({ state: "undecided", until });
  expect(supervision(5, 60, open, until)).toEqual(none);
  expect(supervision(5, null, open, at(60))).toEqual({ state: "open" });
  expect(supervision(5, null, open, at(121))).toEqual(none);
  expect(supervision(5, null, { ...open, leftAt: at(50).toISOString() }, at(60))).toEqual(none);
});

test("whatever the times are, only a closed sitting supervises, and never an attempt outside its window", () => {
  const minute = fc.integer({ min: -60, max: 300 });
  fc.assert(
    fc.property(
      minute,
      fc.option(minute),
      fc.option(minute),
      fc.boolean(),
      fc.option(minute),
      minute,
      (begun, handed, closed, present, left, now) => {
        const moment = (minutes: number | null) => (minutes === null ? null : at(minutes).toISOString());
        const own = sitting({ present, closedAt: moment(closed), leftAt: moment(left) });
        const { state } = supervision(begun, handed, own, at(now));
        const isInside =
          begun >= 0 && begun < 120 && handed !== null && handed <= Math.min(120, closed ?? 120, left ?? 120);
        expect(state === "supervised").toBe(closed !== null && present && isInside);
        if (state === "undecided") expect([closed, isInside]).toEqual([null, true]);
      },
    ),
  );
});

test("the states of a sitting follow each other, and closing ends them", () => {
  const state = (minutes: number, closedAt: Date | null = null) =>
    computeSittingState({ opensAt: at(0), closesAt: at(120), closedAt }, at(minutes));
  expect([state(-1), state(0), state(119), state(120), state(120 + 3 * day - 1), state(120 + 3 * day)]).toEqual([
    "planned",
    "open",
    "open",
    "ended",
    "ended",
    "lapsed",
  ]);
  expect(state(10, at(5))).toBe("closed");
});

test("a window has a length that somebody can watch, and is not over", () => {
  const problem = (from: number, until: number, now = 0) =>
    findSittingWindowProblem({ opensAt: at(from), closesAt: at(until) }, at(now));
  expect(problem(0, 120)).toBeNull();
  expect(problem(0, 14)).toBe("window-short");
  expect(problem(120, 0)).toBe("window-short");
  expect(problem(0, 12 * 60 + 1)).toBe("window-long");
  expect(problem(-60, 0)).toBe("window-over");
  expect(problem(367 * day, 367 * day + 60)).toBe("window-far");
});

test("a code is read as people type it", () => {
  expect(parseSittingCode(" 7kq-4mo ")).toBe("7KQ4M0");
  expect(parseSittingCode("7KQ4M")).toBeNull();
  expect(parseSittingCode("x".repeat(1000))).toBeNull();
});
