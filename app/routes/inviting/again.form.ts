import { z } from "zod";
import { forgedValueErrorCode } from "~/ui/forms/fields";

/**
 * The form that sends an invitation again. `times`: how often it had been sent when the page was opened, so that two clicks send only one
 * mail.
 */
export const resendInvitationForm = z.object({ times: z.number({ error: forgedValueErrorCode }).default(0) });
