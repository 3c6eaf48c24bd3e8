import { z } from "zod";
import { fixed } from "~/ui/forms/fields";

/** The trainer's own mail of Monday. */
export const digestForm = z.object({ digest: fixed("on", "off") });
