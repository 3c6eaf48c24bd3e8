import { z } from "zod";
import { emailAddressField, hiddenIdField } from "~/ui/forms/fields";

export const addTrainerForm = z.object({ email: emailAddressField("off") });
export const removeTrainerForm = z.object({ trainer: hiddenIdField() });
