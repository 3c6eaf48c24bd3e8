import { z } from "zod";
import type { ErrorCode } from "~/ui/messages/error-code";

/** The form with which an administrator gives a group without a trainer to a trainer. */
export const giveCohortForm = z.object({
  trainer: z.uuid({ error: "trainer-none" satisfies ErrorCode }),
});
