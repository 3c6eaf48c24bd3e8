import type { RequestContext } from "../context.server";
import { readPostedFields } from "./posted-form.server";

export interface AnswerForm {
  questionId: string;
  /** Not a number when the form names none: no such round is open. */
  round: number;
  /** The answer itself: its kind of question reads it. */
  fields: Record<string, string[]>;
}

/** The answer to one question. @throws a 400 response when the body is no form. */
export async function readAnswerForm(request: Request, context: RequestContext): Promise<AnswerForm> {
  const fields = await readPostedFields(request, context);
  const round = fields.round?.[0] ?? "";
  return {
    questionId: fields.question?.[0] ?? "",
    round: /^\d{1,6}$/.test(round) ? Number(round) : Number.NaN,
    fields,
  };
}
