import { z } from "zod";
import { buttonField } from "~/ui/forms/fields";

/** Whether the public page shows the name. */
export const showNameForm = z.object({ shown: buttonField("0", "1") });
