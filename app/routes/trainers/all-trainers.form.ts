import { z } from "zod";
import { emailAddressField } from "~/ui/forms/fields";

/** The form with which an administrator invites a trainer by mail. */
export const inviteTrainerForm = z.object({ email: emailAddressField("off") });
