import type { RequestContext } from "../context.server";
import { readPostedFields } from "./posted-form.server";

export interface PostedAnswer {
  questionId: string;
  /** Not a number if the form names none; then no such round is open. */
  round: number;
  /** The answer itself; its kind of question reads it. */
  fields: Record<string, string[]>;
}

/**
 * Returns the answer to one question.
 * @throws a 400 response if the body is not a form
 */
export async function readPostedAnswer(request: Request, context: RequestContext): Promise<PostedAnswer> {
  const fields = await readPostedFields(request, context);
  const round = fields.round?.[0] ?? "";
  return {
    questionId: fields.question?.[0] ?? "",
    round: /^\d{1,6}$/.test(round) ? Number(round) : Number.NaN,
    fields,
  };
}
