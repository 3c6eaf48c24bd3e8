import { z } from "zod";
import { currentPasswordField } from "./account-fields";

/** Only some links ask for the password. The use case knows which. */
export const confirmAccountForm = z.object({ password: currentPasswordField.optional() });
