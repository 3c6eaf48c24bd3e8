import { z } from "zod";
import { longestRoleReason } from "~/accounts/role/role-change";
import { roles } from "~/accounts/session/viewer";
import { fixed, text } from "~/ui/forms/fields";

/** Gives or removes a role. */
export const roleForm = z.object({
  role: fixed(...roles),
  change: fixed("grant", "withdraw"),
  reason: text({ empty: "reason-empty", most: longestRoleReason, long: "reason-long" }),
});
