import { z } from "zod";
import { buttonField } from "~/ui/forms/fields";

/** The form that switches the weekly mail about a group, which its trainer gets on Monday, on or off. */
export const weeklyDigestSwitchForm = z.object({ digest: buttonField("on", "off") });
