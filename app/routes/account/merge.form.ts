import { z } from "zod";
import { fixed } from "~/ui/forms/fields";

/** Whether the answers of before are taken along. */
export const mergeForm = z.object({ take: fixed("yes", "no").default("no") });
