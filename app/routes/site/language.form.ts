import { z } from "zod";
import { locales } from "~/platform/locale";
import { buttonField } from "~/ui/forms/fields";

/** `back`: the path of the page with the form. */
export const languageForm = z.object({ locale: buttonField(...locales), back: z.string().optional() });
