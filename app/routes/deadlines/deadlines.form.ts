import { z } from "zod";
import { mostFreeWeeks } from "~/cohorts/deadlines/deadline-pattern";
import { holidayRegions } from "~/cohorts/deadlines/school-holidays";
import { planModes, type TypedPlan } from "~/cohorts/deadlines/typed-plan";
import { findMondayOfWeek } from "~/platform/amsterdam";
import { buttonField, checkboxField, hiddenIdField } from "~/ui/forms/fields";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";

/** What the buttons of the form do. Only `save` stores something; the others show the plan again, changed. */
export const planActs = ["preview", "extend", "together", "earlier", "course", "copy", "save"] as const;

/** The names of the fields of one row. `scope`: a lesson's id, or empty for the whole course. */
export const rowFieldNames = (scope: string) => ({
  day: `day.${scope}`,
  time: `time.${scope}`,
  /** What the form showed as day and time. */
  was: `was.${scope}`,
  pin: `pin.${scope}`,
  together: `together.${scope}`,
});

const freeWeekPrefix = "free.";
export const freeWeekFieldName = (monday: string) => `${freeWeekPrefix}${monday}`;

/**
 * Returns the Mondays of the free weeks that were ticked in a posted form. If there are more than a pattern can have, it returns one too
 * many, so that the form is refused, and the rest costs nothing.
 */
export function listPostedFreeWeeks(posted: Record<string, string[]>): string[] {
  const mondays = Object.keys(posted)
    .filter((name) => /^free\.20\d\d-\d\d-\d\d$/.test(name))
    .map((name) => name.slice(freeWeekPrefix.length))
    .filter((day) => !Number.isNaN(Date.parse(day)))
    .map(findMondayOfWeek);
  return [...new Set(mondays)].slice(0, mostFreeWeeks + 1);
}

const text = z.string().default("");
const day = z.string().meta({ format: "date" }).default("");

/**
 * Returns the schema of the form with all deadlines. `scopes`: what has a row: ids of lessons, and `""` for the whole course. The use case
 * checks the dates together.
 */
export function createDeadlinesForm(scopes: readonly string[], freeWeeks: readonly string[]) {
  const rows = scopes.flatMap((scope): [string, z.ZodType][] => {
    const names = rowFieldNames(scope);
    return [
      [names.day, day],
      [names.time, text],
      [names.was, text],
      [names.pin, checkboxField()],
      [names.together, checkboxField()],
    ];
  });
  return z.object({
    /** The id of the form, which is created with the page, so that members get one mail if it is sent twice. */
    id: hiddenIdField(),
    /** What the form was based on. */
    base: text,
    mode: buttonField(...planModes),
    every: buttonField("1", "2"),
    weekday: buttonField("1", "2", "3", "4", "5", "6", "7"),
    time: text,
    from: day,
    each: buttonField("1", "2", "3"),
    whole: buttonField("after", "none"),
    holidays: buttonField(...holidayRegions, "none"),
    ends: day,
    free: day,
    ...Object.fromEntries(freeWeeks.map((monday) => [freeWeekFieldName(monday), checkboxField()])),
    ...Object.fromEntries(rows),
    tell: checkboxField(),
    copy: text,
    act: buttonField(...planActs).default("preview"),
  });
}

/** Returns what was typed in the form. `values`: the posted text of each field. */
export function readTypedFields(
  values: RefusedFormState["values"],
  { scopes, freeWeeks }: { scopes: readonly string[]; freeWeeks: readonly string[] },
): TypedPlan {
  const of = (name: string) => values[name] ?? "";
  return {
    mode: planModes.find((mode) => mode === values.mode) ?? "pattern",
    everyWeeks: Number(of("every")),
    weekday: Number(of("weekday")),
    time: of("time"),
    from: of("from"),
    lessonsEach: Number(of("each")),
    wholeCourse: of("whole") === "after",
    holidays: holidayRegions.find((region) => region === of("holidays")) ?? null,
    freeWeeks,
    addedFreeWeek: of("free"),
    endsOn: of("ends"),
    rows: scopes.map((scope) => {
      const names = rowFieldNames(scope);
      const [was = "", wasTime = ""] = of(names.was).split(" ");
      return {
        ...{ scope, day: of(names.day), time: of(names.time), was: { day: was, time: wasTime } },
        ...{ pin: of(names.pin) !== "", together: of(names.together) !== "" },
      };
    }),
  };
}
