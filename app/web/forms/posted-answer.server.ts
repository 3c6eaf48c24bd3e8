import type { RequestContext } from "../context.server";
import { readPostedFields } from "./posted-form.server";

interface PostedAnswer {
  questionId: string;
  /** The number of the practice round, or NaN if the form names none. No round has that number, so the answer is refused. */
  round: number;
  /** The try that the form was made for: 1 if it states none, or NaN if it states no number. No try has that number. */
  seq: number;
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
    round: readNumber(round),
    seq: fields.try ? readNumber(fields.try[0] ?? "") : 1,
    fields,
  };
}

const readNumber = (text: string) => (/^\d{1,6}$/.test(text) ? Number(text) : Number.NaN);
