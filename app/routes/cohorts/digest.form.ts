import { z } from "zod";
import { buttonField } from "~/ui/forms/fields";

/** Whether the trainer wants the weekly mail on Monday. */
export const digestForm = z.object({ digest: buttonField("on", "off") });
