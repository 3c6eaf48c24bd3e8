import { z } from "zod";
import type { ErrorCode } from "~/ui/messages/error-code";
import { datesFields, withDaysInOrder } from "./dates-fields";

export const newCohortForm = withDaysInOrder(
  z.object({ ...datesFields, course: z.string({ error: "course-unknown" satisfies ErrorCode }) }),
);
