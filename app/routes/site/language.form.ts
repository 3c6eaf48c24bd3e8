import { z } from "zod";
import { locales } from "~/platform/locale";
import { fixed } from "~/ui/forms/fields";

/** `back`: the path of the page with the form. */
export const languageForm = z.object({ locale: fixed(...locales), back: z.string().optional() });
