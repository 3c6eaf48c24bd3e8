import { z } from "zod";
import { currentPasswordField } from "./account-fields";

/**
 * The form that confirms an e-mail address by a mailed link. The password is optional, because only some links ask for it; the use case
 * knows which.
 */
export const confirmAccountForm = z.object({ password: currentPasswordField.optional() });
