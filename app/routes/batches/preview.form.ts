import { z } from "zod";
import { forgedValueErrorCode } from "~/ui/forms/fields";

/** The button that sends a batch. `draft`: the number of the draft that the page shows. */
export const sendBatchForm = z.object({
  draft: z.number({ error: forgedValueErrorCode }).int(forgedValueErrorCode).min(0, forgedValueErrorCode),
});

/** The field of the buttons that leave people out whom a trainer set apart: the id of one, or all of them. */
export const leaveOutField = "without";
export const allApart = "all";
/** In the address of the page after that: how many were left out. */
export const leftOutParam = "without";
/** In the address of the page after too many batches. */
export const refusedParam = "refused";
