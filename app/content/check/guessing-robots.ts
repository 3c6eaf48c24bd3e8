/** Robots that guess answers without knowing the subject: they use only the way in which questions are usually written. */
import type { ChoicesForGuessingRobot } from "~/questions/kind";
import { getQuestionKindDefinition, type QuestionRecord } from "~/questions/table";
import type { GuessingRobotName } from "../source/flaws";

interface GuessingRobot {
  name: GuessingRobotName;
  /** Whether the robot is tried only on the questions of the final test. */
  poolOnly?: boolean;
  /**
   * Returns a number: the higher it is, the more the robot prefers this choice. The robot picks at random among the choices with the
   * highest number.
   */
  likes(choice: { text: string }, index: number, record: QuestionRecord): number;
}

const absolute =
  /\b(altijd|nooit|alle|allemaal|alleen|elk|elke|ieder|iedere|iedereen|niemand|niets|alles|geen enkele?|volledig|helemaal|uitsluitend|overal|nergens|precies)\b/i;
const social = [/\bsamen\b/i, /\bzelf\b/i, /\bmet (de )?bewoners\b/i];

export const guessingRobots: readonly GuessingRobot[] = [
  { name: "longest", likes: ({ text }) => text.length },
  { name: "shortest", likes: ({ text }) => -text.length },
  { name: "second", likes: (_option, index) => (index === 1 ? 1 : 0) },
  {
    name: "echo",
    likes: ({ text }, _index, record) => echo(text, record.stemText),
  },
  { name: "careful", likes: ({ text }) => (absolute.test(text) ? 0 : 1) },
  {
    name: "social",
    poolOnly: true,
    likes: ({ text }) => social.filter((word) => word.test(text)).length,
  },
];

/** Returns whether a question offers choices, so that a robot can guess the answer. */
export function hasGuessableChoices(record: QuestionRecord): boolean {
  return guessesOf(record) !== null;
}

export function computeExpectedShareRightOfRandomGuess(records: QuestionRecord[]): number {
  return mean(records.map((record) => guessesOf(record)?.chance ?? 0));
}

/**
 * Returns the share of these questions that the robot is expected to answer right, from 0 to 1. If it prefers several choices of a question
 * equally, each is equally likely.
 */
export function computeExpectedShareRightOfRobot(robot: GuessingRobot, records: QuestionRecord[]): number {
  return mean(
    records.map((record) => {
      const choices = guessesOf(record)?.choices ?? [];
      const liking = choices.map((choice, index) => robot.likes(choice, index, record));
      const best = choices.filter((_choice, index) => liking[index] === Math.max(...liking));
      return best.filter(({ correct }) => correct).length / best.length;
    }),
  );
}

function guessesOf(record: QuestionRecord): ChoicesForGuessingRobot | null {
  return getQuestionKindDefinition(record.type).getChoicesForGuessingRobot?.(record) ?? null;
}

/** Returns the share of an option's words (of four letters or more) that also occur in the text of the question. */
function echo(option: string, stem: string): number {
  const words = (text: string) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const asked = new Set(words(stem));
  const own = words(option);
  return own.length === 0 ? 0 : own.filter((word) => asked.has(word)).length / own.length;
}

function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
