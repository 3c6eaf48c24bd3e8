import { z } from "zod";
import { forgedValueErrorCode } from "~/ui/forms/fields";

/** The form that hands in a test. `known`: how many open questions the learner says to know of, by ticking the box. */
export const handInForm = z.object({ known: z.number({ error: forgedValueErrorCode }).default(0) });
