import { z } from "zod";
import { optionalTextField } from "~/ui/forms/fields";

/** Returns the name of the field with a member's value, and of the hidden field with the value that the page showed. */
export const composeValueFieldName = (learnerId: string) => `value.${learnerId}`;
export const composeShownValueFieldName = (learnerId: string) => `shown.${learnerId}`;

const value = optionalTextField({ most: 1000, long: "value-long" });

/** Returns the schema of the form with the values of members in one column. The use case judges each value. */
export function createOwnColumnValuesForm(learnerIds: readonly string[]) {
  return z.object(
    Object.fromEntries(
      learnerIds.flatMap((id) => [
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
  learnerIds: readonly string[],
): { learnerId: string; value: string }[] {
  return learnerIds.flatMap((learnerId) => {
    const value = values[composeValueFieldName(learnerId)];
    return value === undefined || value === values[composeShownValueFieldName(learnerId)] ? [] : [{ learnerId, value }];
  });
}
