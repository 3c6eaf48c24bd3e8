import { z } from "zod";
import { currentPasswordField } from "./account-fields";

export const deleteForm = z.object({ password: currentPasswordField });
