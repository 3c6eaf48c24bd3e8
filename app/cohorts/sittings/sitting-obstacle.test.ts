import { expect, it } from "vitest";
import type { FinalTestStep } from "~/learning/final/pages/final-test-page-data";
import { findSittingObstacle } from "./sitting-obstacle";

const sitting = { opensAt: "2026-11-30T20:00:00.000Z", closesAt: "2026-11-30T22:00:00.000Z" };
const wait = (from: string): FinalTestStep => ({ state: "wait", from, left: 2, newSeries: false });
const open = (code: boolean): FinalTestStep => ({
  state: "open",
  attempt: { number: 1, series: 1 } as never,
  closesAt: "2026-12-07T20:00:00.000Z",
  position: 1,
  sitting: code ? ({} as never) : null,
});

it.each([
  ["nothing is known", undefined, null],
  ["the attempt may begin before it opens", wait("2026-11-30T20:00:00.000Z"), null],
  ["it may begin while it is open", wait("2026-11-30T20:01:00.000Z"), { kind: "late" }],
  ["it may begin when it closes, or later", wait("2026-11-30T22:00:00.000Z"), { kind: "wait" }],
  ["lessons are left", { state: "lessons" } as FinalTestStep, { kind: "lessons" }],
  ["an attempt was begun without a code", open(false), { kind: "open" }],
  ["an attempt was begun with a code", open(true), null],
])("what keeps a member from a sitting if %s", (_what, step, expected) => {
  const found = findSittingObstacle(step, sitting);
  if (expected === null) expect(found).toBeNull();
  else expect(found).toMatchObject(expected);
});
