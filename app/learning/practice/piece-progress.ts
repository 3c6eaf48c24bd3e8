/** Where a learner is in the pieces of a lesson. Pure functions. */
import { findPieceWithId, type LessonPiece } from "~/content/release/lesson-pieces";
import type { QuestionView } from "~/questions/question-view";
import type { LessonPageData } from "./lesson-page-data";
import { isQuestionFinal, type QuestionProgress } from "./lesson-state";

/**
 * What a learner did in a piece. `busy`: some of its questions are final. `mixed`: all are final, some are right and others not. `read`: it
 * asks nothing, and the learner is past it. The others are as for one question.
 */
export type PieceState = QuestionProgress | "busy" | "mixed" | "read";

export interface PieceProgress {
  piece: LessonPiece;
  /** The number of the piece, from 1. */
  number: number;
  /** The questions of the round in this piece, in the order of the page. */
  questions: QuestionView[];
  state: PieceState;
  /** How many of its scored questions are right, and how many there are, once all are final. */
  right: number;
  scored: number;
  /** Whether the learner is at this piece: it has the first question that is not final. */
  here: boolean;
}

/** What follows a question. `piece`: the number of the piece that begins there, or null if it is another question of the same piece. */
export interface NextStep {
  id: string;
  piece: number | null;
}

type View = Pick<LessonPageData, "pieces" | "questions" | "bricks">;

/** Returns the progress in each piece of a lesson, in order. Nobody is at a piece if all questions are final. */
export function listPieceProgress(view: View): PieceProgress[] {
  const { pieces, bricks } = view;
  const open = bricks.findIndex((brick) => !isQuestionFinal(brick));
  const current = view.questions.find(({ number }) => number === open + 1);
  const begun = bricks.some((brick) => brick !== "todo");
  const reached = begun && current ? findPieceWithId(pieces, current.id) : (pieces.pieces[0] ?? null);
  const at = open < 0 ? pieces.pieces.length : reached ? pieces.pieces.indexOf(reached) : 0;
  return pieces.pieces.map((piece, index) => {
    const ids = piece.blocks.flatMap((block) => (block.kind === "place" ? block.questions : []));
    const questions = view.questions.filter(({ id }) => ids.includes(id));
    const own = questions.flatMap(({ number }) => (number === null ? [] : (bricks[number - 1] ?? [])));
    const state = own.length > 0 ? combine(own) : index < at ? "read" : "todo";
    const scored = own.filter((brick) => brick !== "answered").length;
    const right = own.filter((brick) => brick === "right").length;
    return { piece, number: index + 1, questions, state, right, scored, here: open >= 0 && index === at };
  });
}

/** Returns what follows a question, or null after the last of the lesson. */
export function findNextStep(view: View, questionId: string): NextStep | null {
  const { questions, pieces } = view;
  const following = questions[questions.findIndex(({ id }) => id === questionId) + 1];
  const piece = findPieceWithId(pieces, questionId);
  if (following && findPieceWithId(pieces, following.id) === piece) return { id: following.id, piece: null };
  return findStepToPiece(view, piece ? pieces.pieces.indexOf(piece) + 2 : 1);
}

/** Returns the step to piece `number`, or null if there is no such piece. */
export function findStepToPiece({ pieces }: Pick<View, "pieces">, number: number): NextStep | null {
  const piece = pieces.pieces[number - 1];
  return piece ? { id: piece.id, piece: number } : null;
}

function combine(bricks: QuestionProgress[]): PieceState {
  if (bricks.some((brick) => !isQuestionFinal(brick))) {
    if (bricks.includes("tried")) return "tried";
    return bricks.some(isQuestionFinal) ? "busy" : "todo";
  }
  const [first, ...others] = bricks.filter((brick) => brick !== "answered");
  if (first === undefined) return "answered";
  if (others.every((brick) => brick === first)) return first;
  return first === "right" || others.includes("right") ? "mixed" : "half";
}
