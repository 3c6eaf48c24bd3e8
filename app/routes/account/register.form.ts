import { z } from "zod";
import { email } from "~/ui/forms/fields";
import { nameField, newPasswordField } from "./account-fields";

export const registerForm = z.object({ name: nameField, email: email("username"), password: newPasswordField });
