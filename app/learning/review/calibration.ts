/** How sure a learner was in reviews, for its page. */
import type { CalibrationLevel } from "./confidence";

/** A question whose answer the learner was sure of, and that was not right. It was answered, so it is no secret. */
export interface SureAndWrong {
  course: { id: string; language: string };
  lesson: { id: string; number: number };
  questionId: string;
  /** The question as plain text. */
  stem: string;
  passage: { id: string; title: string };
  partly: boolean;
  /** The day of the answer. */
  day: string;
}

export interface Calibration {
  levels: CalibrationLevel[];
  /** The latest first. */
  sureAndWrong: SureAndWrong[];
}
