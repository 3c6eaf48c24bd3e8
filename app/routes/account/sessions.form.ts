import { z } from "zod";
import { forgedValueErrorCode } from "~/ui/forms/fields";

/** The form that ends one session. `session`: the id of that session. */
export const endSessionForm = z.object({ session: z.guid({ error: forgedValueErrorCode }) });
