import { z } from "zod";
import { emailAddressField } from "~/ui/forms/fields";

export const forgotPasswordForm = z.object({ email: emailAddressField("username") });
