import { z } from "zod";
import { currentPasswordField } from "./account-fields";

export const deleteAccountForm = z.object({ password: currentPasswordField });
