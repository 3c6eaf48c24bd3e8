import { computeSettingsBase } from "../../app/cohorts/group/change-cohort.server";

/** Returns what a form of a group's settings is based on, if these are the stored values, written as the form sends them. */
export function composeBasedOnSettings(stored: Record<string, string>): { basedOn: string } {
  const { name = "", starts = "", ends = "", order, welcome = "", deadlineReminders, silenceReminders } = stored;
  return {
    basedOn: computeSettingsBase({
      ...{ name, startsOn: starts, endsOn: ends, welcome, lessonOrder: order === "fixed" ? "fixed" : "open" },
      ...{ deadlineReminders: deadlineReminders === "on", silenceReminders: silenceReminders === "on" },
    }),
  };
}
