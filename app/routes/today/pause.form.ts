import { z } from "zod";
import { buttonField } from "~/ui/forms/fields";

/** The form that begins or ends a learner's pause. `from`: the page with the button. */
export const pauseForm = z.object({ pause: buttonField("on", "off"), from: buttonField("today", "settings") });
