import type { RequestContext } from "../context.server";
import { readPostedFields } from "./posted-form.server";

interface PostedAnswer {
  questionId: string;
  /** The number of the practice round, or NaN if the form names none. No round has that number, so the answer is refused. */
  round: number;
  /** All posted fields. The kind of question reads the answer from them. */
  fields: Record<string, string[]>;
}

/**
 * Reads a posted answer to one question.
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
