import { z } from "zod";
import { messageFields } from "~/ui/cohorts/message-fields";
import { hiddenIdField } from "~/ui/forms/fields";

export const messageToMemberForm = z.object({
  /** The id of the form, which is created with the page, so that two clicks send only one message. */
  id: hiddenIdField(),
  ...messageFields,
});
