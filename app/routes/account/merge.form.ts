import { z } from "zod";
import { buttonField } from "~/ui/forms/fields";

/** Whether the account takes over the guest's earlier answers. */
export const mergeGuestForm = z.object({ take: buttonField("yes", "no").default("no") });
