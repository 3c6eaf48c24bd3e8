import { z } from "zod";
import { maxRoleChangeReasonLength } from "~/accounts/role/role-change";
import { roles } from "~/accounts/session/viewer";
import { buttonField, requiredTextField } from "~/ui/forms/fields";

/** The form that gives an account a role, or removes a role. */
export const changeAccountRoleForm = z.object({
  role: buttonField(...roles),
  change: buttonField("grant", "withdraw"),
  reason: requiredTextField({ empty: "reason-empty", most: maxRoleChangeReasonLength, long: "reason-long" }),
});
