import { expect, it } from "vitest";
import type { AttemptInSitting } from "./sitting";
import { findReasonWithoutSupervision } from "./without-supervision";

const at = (minutes: number) => new Date(Date.parse("2027-03-01T10:00:00Z") + minutes * 60_000).toISOString();
const sitting: AttemptInSitting["sitting"] = {
  ...{ id: "s", by: "SW-2B", isGroup: true, room: "2.14", opensAt: at(0), closesAt: at(120), closedAt: at(130) },
  ...{ present: true, identitySeen: false, afterPass: false, leftAt: null },
};
const lapsedAt = 120 + 3 * 24 * 60;

it.each([
  ["null: it is supervised", {}, 60, 200, null],
  ["unticked", { present: false }, 60, 200, "unticked"],
  ["null: a trainer can still close it", { closedAt: null }, 60, lapsedAt - 1, null],
  ["lapsed, ticked or not", { closedAt: null }, 60, lapsedAt, "lapsed"],
  ["lapsed", { closedAt: null, present: false }, 60, lapsedAt, "lapsed"],
  ["late, also while nobody closed it", { closedAt: null }, 121, 125, "late"],
  ["late: it was closed before", { closedAt: at(50) }, 60, 200, "late"],
  ["left", { leftAt: at(50) }, 60, 200, "left"],
  ["unticked: handed in before leaving", { leftAt: at(70), present: false }, 60, 200, "unticked"],
] as const)("%s", (_, change, handedIn, seen, expected) => {
  const attempt = { startedAt: at(5), handedInAt: at(handedIn), sitting: { ...sitting, ...change } as typeof sitting };
  expect(findReasonWithoutSupervision(attempt, new Date(at(seen)))).toBe(expected);
});

it("an attempt without a code, or that is open, has no reason", () => {
  const seen = new Date(at(200));
  expect(findReasonWithoutSupervision({ startedAt: at(5), handedInAt: at(60), sitting: null }, seen)).toBeNull();
  expect(findReasonWithoutSupervision({ startedAt: at(5), handedInAt: null, sitting }, seen)).toBeNull();
});
