import { z } from "zod";
import { buttonField } from "~/ui/forms/fields";

/** The form that sets whether the public page of a certificate shows the holder's name. */
export const holderNameVisibilityForm = z.object({ shown: buttonField("0", "1") });
