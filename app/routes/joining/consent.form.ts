import { z } from "zod";

/** The forms with which somebody agrees to what a trainer sees. `consent`: the version of the text that the page showed. */
export const consentForm = z.object({ consent: z.string().default("") });
