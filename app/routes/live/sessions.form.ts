import { z } from "zod";
import { hiddenIdField } from "~/ui/forms/fields";

/** The form that asks a question in the session of a group, or begins a session with it. */
export const askLiveQuestionForm = z.object({ question: hiddenIdField() });
