import { z } from "zod";
import { fixed } from "~/ui/forms/fields";

/** Whether the account takes over the guest's earlier answers. */
export const mergeForm = z.object({ take: fixed("yes", "no").default("no") });
