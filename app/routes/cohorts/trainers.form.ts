import { z } from "zod";
import { emailAddressField, hiddenIdField } from "~/ui/forms/fields";

export const addCoTrainerForm = z.object({ email: emailAddressField("off") });
export const removeCoTrainerForm = z.object({ trainer: hiddenIdField() });
