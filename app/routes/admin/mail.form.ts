import { z } from "zod";
import { hiddenIdField } from "~/ui/forms/fields";

/** The mail to send again. */
export const resendMailForm = z.object({ mail: hiddenIdField() });
