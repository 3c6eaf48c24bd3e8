import { z } from "zod";
import { forgedValueErrorCode } from "~/ui/forms/fields";

/** How often the invitation was sent according to the page, so that two clicks send one mail. */
export const resendInvitationForm = z.object({ times: z.number({ error: forgedValueErrorCode }).default(0) });
