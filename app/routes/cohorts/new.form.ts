import { z } from "zod";
import { hiddenIdField } from "~/ui/forms/fields";
import type { ErrorCode } from "~/ui/messages/error-code";
import { datesFields, withDaysInOrder } from "./dates-fields";

export const newCohortForm = withDaysInOrder(
  z.object({
    /** Created with the page, so that two clicks create one group. */
    id: hiddenIdField(),
    ...datesFields,
    course: z.string({ error: "course-unknown" satisfies ErrorCode }),
  }),
);
