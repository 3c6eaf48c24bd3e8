import { z } from "zod";
import { forged } from "~/ui/forms/fields";

/** Which session ends. */
export const endSessionForm = z.object({ session: z.guid({ error: forged }) });
