import { z } from "zod";
import { forgedValueErrorCode } from "~/ui/forms/fields";

/** The button that sends a batch. `draft`: the number of the draft that the page shows. */
export const sendBatchForm = z.object({
  draft: z.number({ error: forgedValueErrorCode }).int(forgedValueErrorCode).min(0, forgedValueErrorCode),
});
