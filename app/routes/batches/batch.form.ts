import { z } from "zod";
import { deadlineExtensionFields } from "~/ui/cohorts/deadline-extension-fields";
import { messageFields } from "~/ui/cohorts/message-fields";
import { hiddenIdField } from "~/ui/forms/fields";

/** The message to the people of a batch. */
export const batchMessageForm = z.object(messageFields);
/** The later deadline of the people of a batch. */
export const batchExtensionForm = z.object(deadlineExtensionFields);

export const groupMessageForm = z.object({
  /** The id of the form, which is created with the page, so that two clicks begin only one batch. */
  id: hiddenIdField(),
  ...messageFields,
});
