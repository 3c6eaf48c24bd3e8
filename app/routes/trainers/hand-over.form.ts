import { z } from "zod";
import { hiddenIdField } from "~/ui/forms/fields";

/** The form with which the owner of a group makes a co-trainer the owner. */
export const handOverForm = z.object({ trainer: hiddenIdField() });
