import { z } from "zod";
import { hiddenId } from "~/ui/forms/fields";

/** Which mail is tried once more. */
export const resendForm = z.object({ mail: hiddenId() });
