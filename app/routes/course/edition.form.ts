import { z } from "zod";
import { checkboxField } from "~/ui/forms/fields";

/** The form that moves a learner to the newest edition. `without`: the learner gives up the certificate that they can claim now. */
export const editionForm = z.object({ without: checkboxField() });
