import { z } from "zod";
import { email } from "~/ui/forms/fields";
import { currentPasswordField } from "./account-fields";

export const emailForm = z.object({ email: email("email"), password: currentPasswordField });
