import { z } from "zod";
import { optionalTextField } from "~/ui/forms/fields";

/**
 * Returns the name of the field with a value, and of the hidden field with the value that the page showed. `id`: the member on the page of a
 * column, and the column on the page of a member.
 */
export const composeValueFieldName = (id: string) => `value.${id}`;
export const composeShownValueFieldName = (id: string) => `shown.${id}`;

const value = optionalTextField({ most: 1000, long: "value-long" });

/** Returns the schema of the form with the values of members in one column, or of one member in all. The use case judges each value. */
export function createOwnColumnValuesForm(ids: readonly string[]) {
  return z.object(
    Object.fromEntries(
      ids.flatMap((id) => [
        [composeValueFieldName(id), value],
        [composeShownValueFieldName(id), value],
      ]),
    ),
  );
}

/**
 * Returns the values that the trainer changed on the page. What they left as it was is not stored again, so that a value that a co-trainer
 * changed meanwhile stays.
 */
export function listChangedValues(
  values: Record<string, string>,
  ids: readonly string[],
): { id: string; value: string }[] {
  return ids.flatMap((id) => {
    const value = values[composeValueFieldName(id)];
    return value === undefined || value === values[composeShownValueFieldName(id)] ? [] : [{ id, value }];
  });
}
