import { z } from "zod";
import { neverSentValueError } from "~/ui/forms/fields";

/** How often the invitation was sent according to the page, so that two clicks send one mail. */
export const resendInvitationForm = z.object({ times: z.number({ error: neverSentValueError }).default(0) });
