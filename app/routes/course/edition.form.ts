import { z } from "zod";
import { checkboxField } from "~/ui/forms/fields";

/**
 * The form that moves a learner to the newest edition. `to`: the label of the edition that the page told about. `without`: the learner gives
 * up the certificate that they can claim now.
 */
export const editionForm = z.object({ to: z.string().default(""), without: checkboxField() });
