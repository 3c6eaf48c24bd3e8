import { z } from "zod";
import { emailAddressField } from "~/ui/forms/fields";
import { currentPasswordField } from "./account-fields";

export const changeEmailForm = z.object({ email: emailAddressField("email"), password: currentPasswordField });
