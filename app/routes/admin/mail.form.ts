import { z } from "zod";
import { hiddenIdField } from "~/ui/forms/fields";

/** The form that sends a failed mail again. `mail`: the id of that mail. */
export const resendMailForm = z.object({ mail: hiddenIdField() });
