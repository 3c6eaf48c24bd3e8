import { z } from "zod";
import { forged } from "~/ui/forms/fields";

/** How often the invitation was sent according to the page, so that two clicks send one mail. */
export const againForm = z.object({ times: z.number({ error: forged }).default(0) });
