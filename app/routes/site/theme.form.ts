import { z } from "zod";
import { buttonField } from "~/ui/forms/fields";
import { themeNames } from "~/ui/theme";

/** The form that chooses the theme. `back`: the path of the page with the form. */
export const themeForm = z.object({ theme: buttonField(...themeNames), back: z.string().optional() });
