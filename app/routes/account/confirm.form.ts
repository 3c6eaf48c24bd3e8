import { z } from "zod";
import { currentPasswordField } from "./account-fields";

/** Only some links ask for the password: the room says which. */
export const confirmForm = z.object({ password: currentPasswordField.optional() });
