import { z } from "zod";
import { hiddenId } from "~/ui/forms/fields";
import type { ErrorCode } from "~/ui/messages/error-code";
import { datesFields, withDaysInOrder } from "./dates-fields";

export const newCohortForm = withDaysInOrder(
  z.object({
    /** Created with the page, so that two clicks create one group. */
    id: hiddenId(),
    ...datesFields,
    course: z.string({ error: "course-unknown" satisfies ErrorCode }),
  }),
);
