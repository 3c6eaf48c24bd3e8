import { z } from "zod";
import { evaluationAnswers } from "~/certificates/evaluation/evaluation";
import { choiceField } from "~/ui/forms/fields";

const answer = choiceField(evaluationAnswers.map(String), "answer-missing");

/** The form with the five statements of an evaluation. */
export const evaluationForm = z.object({
  useful: answer,
  clear: answer,
  questions: answer,
  time: answer,
  recommend: answer,
});
