import { z } from "zod";
import { fixed } from "~/ui/forms/fields";

/** Reminders of the reader's own membership. */
export const remindersForm = z.object({ reminders: fixed("on", "off") });
