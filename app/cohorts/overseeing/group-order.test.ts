import { expect, it } from "vitest";
import { compareGroupsOnDay } from "./group-order";

it("puts groups that run first, then those to come, then those that ended", () => {
  const groups = [
    ["ended long ago", "2025-09-01", "2025-12-31"],
    ["comes later", "2027-03-01", "2027-06-30"],
    ["ends today", "2026-09-01", "2026-11-30"],
    ["comes soon", "2026-12-01", "2027-02-28"],
    ["begins today", "2026-11-30", "2027-01-31"],
    ["ended yesterday", "2026-09-01", "2026-11-29"],
  ].map(([name = "", startsOn = "", endsOn = ""]) => ({ name, startsOn, endsOn }));
  const sorted = groups.sort((a, b) => compareGroupsOnDay(a, b, "2026-11-30")).map(({ name }) => name);
  expect(sorted).toEqual([
    "begins today",
    "ends today",
    "comes soon",
    "comes later",
    "ended yesterday",
    "ended long ago",
  ]);
});
