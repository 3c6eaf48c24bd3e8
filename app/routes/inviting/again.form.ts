import { z } from "zod";
import { forged } from "~/ui/forms/fields";

/** How often the invitation was sent, as the page showed it: two clicks send one. */
export const againForm = z.object({ times: z.number({ error: forged }).default(0) });
