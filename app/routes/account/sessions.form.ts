import { z } from "zod";
import { forgedValueErrorCode } from "~/ui/forms/fields";

/** The session to end. */
export const endSessionForm = z.object({ session: z.guid({ error: forgedValueErrorCode }) });
