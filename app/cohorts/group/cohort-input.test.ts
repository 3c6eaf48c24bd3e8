import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "~/platform/amsterdam";
import { parseTypedDay, parseTypedDeadline, validateCohortNameAndDates } from "./cohort-input";

const days = { startsOn: "2026-09-01", endsOn: "2026-12-18" };
const at = (day: string, time = "") => parseTypedDeadline({ day, time }, days);

it("a day is read as browsers send it and as people write it", () => {
  expect(parseTypedDay("2026-09-01")).toBe("2026-09-01");
  expect(parseTypedDay(" 1-9-2026 ")).toBe("2026-09-01");
  for (const none of ["", "2026-02-30", "31-2-2026", "0026-01-01", "morgen", "2026-9-1", "9999999-01-01"]) {
    expect(parseTypedDay(none)).toBeNull();
  }
});

it("every valid day is read as itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 36_000 }), (n) => {
      const day = addDays("2000-01-01", n);
      const [year, month, date] = day.split("-").map(Number);
      expect(parseTypedDay(day)).toBe(day);
      expect(parseTypedDay(`${date}-${month}-${year}`)).toBe(day);
    }),
  );
});

it("no text breaks the reading of a deadline, and a valid one is within the period of the group", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (day, time) => {
      const due = at(day, time);
      if (due.ok && due.dueAt) expect(due.dueAt.getTime()).toBeGreaterThanOrEqual(Date.parse("2026-08-31T22:00:00Z"));
    }),
  );
});

it("a deadline without a time is the end of the day; an empty one is none", () => {
  expect(at("2026-10-01")).toEqual({ ok: true, dueAt: new Date("2026-10-01T21:59:00Z") });
  expect(at("2026-11-01")).toEqual({ ok: true, dueAt: new Date("2026-11-01T22:59:00Z") });
  expect(at("2026-10-01", "9:05")).toEqual({ ok: true, dueAt: new Date("2026-10-01T07:05:00Z") });
  expect(at("")).toEqual({ ok: true, dueAt: null });
  expect(at("", "23:59")).toEqual({ ok: true, dueAt: null });
});

it.each([
  ["", "12:00", "due-no-day"],
  ["2026-10-32", "", "due-invalid"],
  ["2026-10-01", "24:30", "due-invalid"],
  ["2026-08-31", "", "due-early"],
  ["2026-12-19", "00:00", "due-late"],
])("a deadline on '%s' at '%s' is refused: %s", (day, time, problem) => {
  expect(at(day, time)).toEqual({ ok: false, problem });
});

it("a deadline may be on the first day, on the last day, or in between", () => {
  expect(at("2026-12-18")).toMatchObject({ ok: true });
  expect(at("2026-09-01", "00:00")).toMatchObject({ ok: true });
});

it("names are on one line, and days in order", () => {
  const typed = { name: "  SW-2B,\n najaar ", startsOn: "1-9-2026", endsOn: "2026-12-18" };
  expect(validateCohortNameAndDates(typed)).toEqual({ ok: true, dates: { name: "SW-2B, najaar", ...days } });
  expect(validateCohortNameAndDates({ name: "\u3164", startsOn: "x", endsOn: "2026-01-01" })).toEqual({
    ok: false,
    problems: { name: "name-blank", starts: "starts-invalid", ends: undefined },
  });
  expect(validateCohortNameAndDates({ ...typed, endsOn: "2026-08-31" })).toMatchObject({
    problems: { ends: "ends-early" },
  });
  expect(validateCohortNameAndDates({ ...typed, endsOn: "2036-08-31" })).toMatchObject({
    problems: { ends: "ends-far" },
  });
  expect(validateCohortNameAndDates({ ...typed, name: "a".repeat(121) })).toMatchObject({
    problems: { name: "name-long" },
  });
});
