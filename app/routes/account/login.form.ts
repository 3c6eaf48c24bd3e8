import { z } from "zod";
import { emailAddressField } from "~/ui/forms/fields";
import { currentPasswordField } from "./account-fields";

export const logInForm = z.object({ email: emailAddressField("username"), password: currentPasswordField });
