import { z } from "zod";
import { fixed } from "~/ui/forms/fields";

/** Whether the trainer wants the weekly mail on Monday. */
export const digestForm = z.object({ digest: fixed("on", "off") });
