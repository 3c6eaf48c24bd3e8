import { z } from "zod";
import { currentPasswordField, newPasswordField } from "./account-fields";

export const changePasswordForm = z.object({ password: currentPasswordField, newPassword: newPasswordField });
