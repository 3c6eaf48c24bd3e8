import { z } from "zod";
import { currentPasswordField, newPasswordField } from "./account-fields";

export const passwordForm = z.object({ password: currentPasswordField, newPassword: newPasswordField });
