import { z } from "zod";
import { maxTemplateNameLength } from "~/cohorts/templates/message-template";
import { normaliseAndValidateName } from "~/platform/text/typed-text";
import { messageTextFields } from "~/ui/cohorts/message-fields";
import { countMostUnits, hiddenIdField, validatedField } from "~/ui/forms/fields";

const name = validatedField(
  (text) => {
    const checked = normaliseAndValidateName(text, maxTemplateNameLength);
    return checked.ok ? { ok: true, value: checked.name } : checked;
  },
  { maxLength: countMostUnits(maxTemplateNameLength), required: true },
);

export const changeTemplateForm = z.object({ name, ...messageTextFields });
/** `id`: the id of the form, which is created with the page, so that two clicks save only one template. */
export const addTemplateForm = z.object({ id: hiddenIdField(), name, ...messageTextFields });
