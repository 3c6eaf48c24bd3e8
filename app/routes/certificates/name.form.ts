import { z } from "zod";
import { fixed } from "~/ui/forms/fields";

/** Whether the public page shows the name. */
export const showNameForm = z.object({ shown: fixed("0", "1") });
