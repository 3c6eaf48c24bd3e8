import { z } from "zod";
import { emailAddressField } from "~/ui/forms/fields";
import { newPasswordField, personNameField } from "./account-fields";

export const registerForm = z.object({
  name: personNameField,
  email: emailAddressField("username"),
  password: newPasswordField,
});
