/** Marks a response over the question as the server keeps it. */
import { isAtLeast } from "~/platform/fractions";
import { getKindDefinition, type QuestionRecord, type Response } from "./table";

export interface Grade {
  /** 0 to 1; null when the machine does not mark it. */
  score: number | null;
}

export function gradeResponse(question: QuestionRecord, response: Response): Grade {
  requireSameKind(question, response);
  return { score: getKindDefinition(question.type).grade(question, response) };
}

/** @throws when the response is to a question of another kind: forms are read per question, so that is a bug. */
export function requireSameKind(question: QuestionRecord, response: Response): void {
  if (response.type !== question.type)
    throw new Error(`a response of type ${response.type} to a question of type ${question.type}`);
}

/** Full marks. */
export function isRight(score: number | null): boolean {
  return score !== null && isAtLeast(score, 1);
}
