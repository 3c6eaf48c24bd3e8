/** A robot guesses the answers of a question without knowing its subject: it looks only at how questions are usually written. */
import type { ChoiceForGuessingRobot, ChoicesForGuessingRobot } from "~/questions/kind";
import type { CourseLanguage } from "~/questions/language";
import type { GuessingRobotName } from "../../source/flaws";

/** A part of a question that a robot can guess. */
export type GuessablePart<Form extends ChoicesForGuessingRobot["form"] = ChoicesForGuessingRobot["form"]> = Extract<
  ChoicesForGuessingRobot,
  { form: Form }
> & {
  questionId: string;
  /** The kind of the question. */
  type: string;
  /** The id of the lesson that has the objective of the question. */
  lesson: string;
  stem: string;
  language: CourseLanguage;
};

/** A part in which a robot chooses among options. */
export type PartWithOptions = Pick<GuessablePart<"one">, "stem" | "language"> & {
  choices: readonly ChoiceForGuessingRobot[];
};

/**
 * Returns a number for each option: the higher it is, the more the robot prefers that option. It picks at random among options that it
 * prefers equally.
 */
export type OptionRobot = (part: PartWithOptions) => number[];

export interface NamedOptionRobot {
  name: GuessingRobotName;
  /** Returns the robot that guesses a question of this lesson. A robot that learns has not seen that lesson. */
  forLesson(lesson: string): OptionRobot;
}
