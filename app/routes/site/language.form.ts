import { z } from "zod";
import { locales } from "~/platform/locale";
import { buttonField } from "~/ui/forms/fields";

/** The form that chooses the language of the interface. `back`: the path of the page with the form. */
export const languageForm = z.object({ locale: buttonField(...locales), back: z.string().optional() });
