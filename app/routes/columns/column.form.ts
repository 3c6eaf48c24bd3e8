import { z } from "zod";
import type { ColumnSettings } from "~/cohorts/columns/merge-column-settings";
import { maxOwnColumnNameLength } from "~/cohorts/columns/own-column";
import { checkboxField, hiddenIdField, requiredTextField } from "~/ui/forms/fields";

/** The form with the name of a column, what it is for, and whether the overview shows it. */
export const ownColumnForm = z.object({
  name: requiredTextField({ empty: "column-name-empty", most: maxOwnColumnNameLength, long: "column-name-long" }),
  purpose: checkboxField(),
  inTable: checkboxField(),
});

/** The same form for a new column. `id`: is made with the page, so that two clicks make only one column. */
export const newOwnColumnForm = ownColumnForm.extend({ id: hiddenIdField() });

/** The same form for a column that exists, with what it showed, so that an older form does not undo what somebody else saved. */
export const changedOwnColumnForm = ownColumnForm.extend({
  shownName: hiddenIdField(),
  shownPurpose: checkboxField(),
  shownInTable: checkboxField(),
});

/** Returns the settings of a column in a form. */
export function readColumnSettings({ name, purpose, inTable }: z.output<typeof ownColumnForm>): ColumnSettings {
  return { name, purpose: purpose ? "student-number" : "own", inTable };
}

/** Returns the settings that the form showed, or null if it does not say so. */
export function readShownColumnSettings(form: z.output<typeof changedOwnColumnForm>): ColumnSettings | null {
  const { shownName, shownPurpose, shownInTable } = form;
  if (shownName === "") return null;
  return readColumnSettings({ name: shownName, purpose: shownPurpose, inTable: shownInTable });
}

/** Returns the values of a form that showed what is stored now (`stored`), and in which the trainer wants `wanted`. */
export function composeColumnFormValues(wanted: ColumnSettings, stored: ColumnSettings): Record<string, string> {
  const ticks = {
    purpose: wanted.purpose === "student-number",
    inTable: wanted.inTable,
    shownPurpose: stored.purpose === "student-number",
    shownInTable: stored.inTable,
  };
  const ticked = Object.entries(ticks).filter(([, on]) => on);
  return {
    ...{ name: wanted.name, shownName: stored.name },
    ...Object.fromEntries(ticked.map(([field]) => [field, "on"])),
  };
}
