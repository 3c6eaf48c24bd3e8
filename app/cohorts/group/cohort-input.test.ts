import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "~/platform/amsterdam";
import { parseTypedDay, validateCohortNameAndDates } from "./cohort-input";

const days = { startsOn: "2026-09-01", endsOn: "2026-12-18" };

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
