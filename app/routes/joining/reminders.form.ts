import { z } from "zod";
import { buttonField } from "~/ui/forms/fields";

/** The form that switches a member's own reminders about a group on or off. */
export const reminderMailSwitchForm = z.object({ reminders: buttonField("on", "off") });
