import { z } from "zod";
import { hiddenId } from "~/ui/forms/fields";

/** The mail to send again. */
export const resendForm = z.object({ mail: hiddenId() });
