import { z } from "zod";
import { emailAddressField } from "~/ui/forms/fields";
import { nameField, newPasswordField } from "./account-fields";

export const registerForm = z.object({
  name: nameField,
  email: emailAddressField("username"),
  password: newPasswordField,
});
