import { z } from "zod";
import { newPasswordField } from "./account-fields";

export const resetPasswordForm = z.object({ password: newPasswordField });
