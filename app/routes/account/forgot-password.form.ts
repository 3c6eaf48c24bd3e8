import { z } from "zod";
import { email } from "~/ui/forms/fields";

export const forgotPasswordForm = z.object({ email: email("username") });
