import { z } from "zod";
import type { WantedRecall } from "~/learning/cards/schedule";
import { daysPerWeekChoices, type Rhythm, weekdays } from "~/learning/rhythm/rhythm";
import { addRuleAboutFields, buttonField, checkboxField } from "~/ui/forms/fields";

/** The choices of a rhythm: none, a number of days a week, or days by name. */
export const rhythmChoices = ["none", ...daysPerWeekChoices.map((days) => `${days}` as const), "weekdays"] as const;
export const wantedRecallChoices = ["0.85", "0.9", "0.95"] as const satisfies `${WantedRecall}`[];

/** Returns the name of the check box of a weekday. */
export const weekdayFieldName = (weekday: number) => `weekday-${weekday}`;

const weekdayFields = Object.fromEntries(weekdays.map((weekday) => [weekdayFieldName(weekday), checkboxField()]));

/**
 * The form with how a learner wants to review. The check boxes of the weekdays count only with the rhythm `weekdays`: with another one the
 * page does not show them.
 */
export const reviewSettingsForm = addRuleAboutFields(
  z.object({
    rhythm: buttonField(...rhythmChoices),
    ...weekdayFields,
    wantedRecall: buttonField(...wantedRecallChoices),
    asksConfidence: checkboxField(),
    wantsMail: checkboxField(),
  }),
  {
    fields: ["rhythm"],
    at: weekdayFieldName(1),
    judge: (value) =>
      value.rhythm === "weekdays" && listTickedWeekdays(value).length === 0 ? "weekdays-missing" : undefined,
  },
);

/** Returns how well the learner wants to recall, as chosen in the form. */
export function readChosenWantedRecall({ wantedRecall }: z.output<typeof reviewSettingsForm>): WantedRecall {
  const values: Record<typeof wantedRecall, WantedRecall> = { "0.85": 0.85, "0.9": 0.9, "0.95": 0.95 };
  return values[wantedRecall];
}

/** Returns the rhythm that was chosen in the form. */
export function readChosenRhythm(value: z.output<typeof reviewSettingsForm>): Rhythm {
  if (value.rhythm === "none") return { kind: "none" };
  if (value.rhythm === "weekdays") return { kind: "weekdays", weekdays: listTickedWeekdays(value) };
  return { kind: "days", days: Number(value.rhythm) };
}

function listTickedWeekdays(value: Record<string, unknown>): number[] {
  return weekdays.filter((weekday) => value[weekdayFieldName(weekday)] === true);
}
