import fc from "fast-check";
import { expect, test } from "vitest";
import { computeEditionEnd, hasEditionEnded } from "./edition-end";

const lastDayOf = (at: string) => computeEditionEnd(new Date(at))?.lastDay;

test("an edition ends six months after the next one opened, at the end of that day in Amsterdam", () => {
  expect(computeEditionEnd(null)).toBeNull();
  expect(computeEditionEnd("2027-01-15T12:00:00Z")).toEqual({
    lastDay: "2027-07-15",
    endsAt: new Date("2027-07-15T22:00:00Z"),
  });
  expect(lastDayOf("2026-11-29T23:30:00Z")).toBe("2027-05-30");
  expect(hasEditionEnded("2027-01-15T12:00:00Z", new Date("2027-07-15T21:59:59Z"))).toBe(false);
  expect(hasEditionEnded("2027-01-15T12:00:00Z", new Date("2027-07-15T22:00:00Z"))).toBe(true);
  expect(hasEditionEnded(null, new Date("2099-01-01"))).toBe(false);
});

test("a month without the day gives its last day", () => {
  expect(lastDayOf("2026-08-31T12:00:00Z")).toBe("2027-02-28");
  expect(lastDayOf("2027-08-31T12:00:00Z")).toBe("2028-02-29");
  expect(lastDayOf("2027-03-31T12:00:00Z")).toBe("2027-09-30");
});

test("the end is at least 180 and at most 185 days after the opening, whatever the day", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("2026-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }), (at) => {
      const days = ((computeEditionEnd(at)?.endsAt.getTime() ?? 0) - at.getTime()) / 86_400_000;
      expect(days).toBeGreaterThan(180);
      expect(days).toBeLessThan(186);
    }),
  );
});
