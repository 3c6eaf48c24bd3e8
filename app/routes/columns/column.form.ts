import { z } from "zod";
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
