import { z } from "zod";
import { buttonField } from "~/ui/forms/fields";

/** The form that asks whether the account takes over the answers that its owner gave as a guest. */
export const mergeGuestForm = z.object({ take: buttonField("yes", "no").default("no") });
