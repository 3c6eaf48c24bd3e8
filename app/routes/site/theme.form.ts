import { z } from "zod";
import { fixed } from "~/ui/forms/fields";
import { themes } from "~/ui/theme";

/** `back`: the path of the page with the form. */
export const themeForm = z.object({ theme: fixed(...themes), back: z.string().optional() });
