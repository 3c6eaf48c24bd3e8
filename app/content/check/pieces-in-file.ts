/**
 * The pieces of a lesson in a course file, and its places. A piece is a passage (a heading of level 2) or a case, with what comes after it
 * up to the next.
 */
import { isLookBack } from "~/questions/question";
import { groupQuestionsByPlace, type LessonPlace } from "../release/lesson-places";
import type { ParsedLesson, QuestionInFile } from "../source/read-lesson-file.server";

export interface PieceInFile {
  /** The id of its heading or case. */
  id: string;
  title: string;
  line: number;
}

/**
 * Returns the pieces of a lesson in the order of the file. What comes before the first one is the opening of the lesson. A heading of level
 * 1 is refused elsewhere; it counts here, so that questions about it are no second mistake.
 */
export function listPiecesInFile({ headings, cases }: Pick<ParsedLesson, "headings" | "cases">): PieceInFile[] {
  return [...headings.filter(({ node }) => node.depth <= 2), ...cases]
    .map(({ id, title, line }) => ({ id, title, line }))
    .sort((a, b) => a.line - b.line);
}

/**
 * Returns the piece in which a question is shown, or undefined if its passage is no piece. With a place, that is the piece where it is
 * written; without one, the piece of its passage, or of its case if that comes later.
 */
export function findPieceOfQuestion(pieces: readonly PieceInFile[], question: QuestionInFile): PieceInFile | undefined {
  const { place, passage, case: named } = question.record;
  const holds = ({ id, line }: PieceInFile) =>
    place === undefined ? id === passage || id === named : line < question.line;
  return pieces.findLast(holds);
}

/** Returns the places of a lesson: where it asks something. A look-back is not one of them. */
export function listCountedPlacesInFile({ questions }: Pick<ParsedLesson, "questions">): LessonPlace[] {
  return groupQuestionsByPlace(questions.map(({ record }) => record).filter((record) => !isLookBack(record)));
}
