import { z } from "zod";
import { buttonField } from "~/ui/forms/fields";

/** Reminders of the reader's own membership. */
export const remindersForm = z.object({ reminders: buttonField("on", "off") });
