import { z } from "zod";
import { email } from "~/ui/forms/fields";
import { currentPasswordField } from "./account-fields";

export const logInForm = z.object({ email: email("username"), password: currentPasswordField });
