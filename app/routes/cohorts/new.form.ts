import { z } from "zod";
import { hiddenIdField } from "~/ui/forms/fields";
import type { ErrorCode } from "~/ui/messages/error-code";
import { nameAndDatesFields, withDaysInOrder } from "./name-and-dates-fields";

export const newCohortForm = withDaysInOrder(
  z.object({
    /** The id of the form, which is created with the page, so that two clicks create only one group. */
    id: hiddenIdField(),
    ...nameAndDatesFields,
    course: z.string({ error: "course-unknown" satisfies ErrorCode }),
  }),
);
