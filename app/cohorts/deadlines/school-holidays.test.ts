import { expect, it } from "vitest";
import { findWeekday } from "~/platform/amsterdam";
import {
  findLastKnownHolidayDay,
  findSchoolHoliday,
  holidayRegions,
  listSchoolHolidays,
  schoolHolidayNames,
} from "./school-holidays";

const countDays = (first: string, last: string) => (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
const weeks = { autumn: 1, christmas: 2, spring: 1, may: 1, summer: 6 };

it("each holiday begins on a Saturday, ends on a Sunday, and lasts as many weeks as the law says", () => {
  for (const region of holidayRegions) {
    for (const { name, first, last } of listSchoolHolidays(region)) {
      expect([region, first, findWeekday(first), findWeekday(last)]).toEqual([region, first, 6, 7]);
      // A holiday of so many weeks has the weekend before it too.
      expect([region, first, countDays(first, last)]).toEqual([region, first, 7 * weeks[name] + 2]);
    }
  }
});

it("the holidays of a region follow each other in the order of a school year", () => {
  for (const region of holidayRegions) {
    const held = listSchoolHolidays(region);
    const days = held.flatMap(({ first, last }) => [first, last]);
    expect(days).toEqual([...days].sort());
    expect(held.map(({ name }) => name)).toEqual(Array(3).fill(schoolHolidayNames).flat());
  }
});

it("the summer holiday begins in another week in each region", () => {
  const starts = holidayRegions.map((region) =>
    listSchoolHolidays(region)
      .filter(({ name }) => name === "summer")
      .map(({ first }) => first),
  );
  for (const at of [0, 1, 2]) expect(new Set(starts.map((of) => of[at])).size).toBe(3);
});

it("a day is in a holiday of one region and not of another, and the end of what is known is told", () => {
  expect(findSchoolHoliday("north", "2026-10-12")?.name).toBe("autumn");
  expect(findSchoolHoliday("south", "2026-10-12")).toBeNull();
  expect(findSchoolHoliday("north", "2027-01-03")?.name).toBe("christmas");
  expect(findSchoolHoliday("north", "2027-01-04")).toBeNull();
  expect(holidayRegions.map(findLastKnownHolidayDay)).toEqual(["2028-08-27", "2028-08-20", "2028-09-03"]);
});
