/** Measures how well robots guess the answers of a course, for practice and the final test each. */
import type { GuessingRobotName } from "../../source/flaws";
import { trainBayesRobot } from "./bayes-robot";
import { trainLogitRobot } from "./logit-robot";
import type { GuessablePart, NamedOptionRobot, OptionRobot, PartWithOptions } from "./robot";
import { ruleRobots } from "./rule-robots";
import {
  computeLowerEndOfWilsonInterval,
  scoreCard,
  scoreOneRightOption,
  scoreSeveralRightOptions,
} from "./score-guesses";

/** What a robot may score more than chance. It is what guessing may gain, not a test of chance. */
const margin = 0.1;

/** What one robot scored in one group of questions. All shares are from 0 to 1. */
export interface GuessingResult {
  /** Empty for questions with one right option; otherwise the form or the kind of the questions. */
  group: string;
  robot: GuessingRobotName;
  /** The number of answers: questions, or cards. `questionCount`: the number of questions. */
  count: number;
  questionCount: number;
  score: number;
  chance: number;
  most: number;
  /** The lower end of the 90 % interval around the score. */
  lower: number;
  /** `over`: more than `most`, but with so few answers that it may be chance. `fails`: `lower` is above chance too. */
  verdict: "fine" | "over" | "fails";
  /** The questions in which the robot scores more than chance. */
  questions: string[];
}

/** What a robot scored in one part of a question. */
interface Guess {
  questionId: string;
  score: number;
  chance: number;
}

/**
 * Measures all robots on one set of questions.
 * @param practice the practice questions, if the set is a final test: two more robots learn from them, as learners do
 */
export function measureGuessing(
  parts: readonly GuessablePart[],
  practice: readonly GuessablePart[] = [],
): GuessingResult[] {
  return [...measureOneRobotAfterAnother(parts, [...ruleRobots, ...trainRobots(parts, practice)])];
}

/**
 * Measures the robots that follow fixed rules: each result is computed when it is asked for, so that a request can let others through before
 * the next one. Robots that learn take a second or more, which is too long for a request.
 */
export function measureGuessingByRules(parts: readonly GuessablePart[]): Generator<GuessingResult> {
  return measureOneRobotAfterAnother(parts, ruleRobots);
}

function* measureOneRobotAfterAnother(
  parts: readonly GuessablePart[],
  robots: readonly NamedOptionRobot[],
): Generator<GuessingResult> {
  for (const compute of listMeasurements(parts, robots)) {
    const result = compute();
    if (result.count > 0) yield result;
  }
}

function listMeasurements(
  parts: readonly GuessablePart[],
  robots: readonly NamedOptionRobot[],
): (() => GuessingResult)[] {
  const one = parts.filter((part) => part.form === "one");
  const several = parts.filter((part) => part.form === "several");
  const statements = parts.filter((part) => part.form === "statement");
  const numbers = parts.filter((part) => part.form === "number");
  const cards = parts.filter((part) => part.form === "cards");
  return [
    ...robots.map((robot) => () => composeResult("", robot.name, guessOptions(robot, one, scoreOneRightOption))),
    ...robots.map((robot) => () => {
      const guesses = guessOptions(robot, several, scoreSeveralRightOptions, 1 / 2);
      return composeResult(several[0]?.type ?? "", robot.name, guesses);
    }),
    ...[true, false].map((answer) => () => {
      const guesses = statements.map((part) => ({ ...part, score: part.answer === answer ? 1 : 0, chance: 1 / 2 }));
      return composeResult("statement", answer ? "always-true" : "always-false", guesses);
    }),
    ...[...new Set(cards.map(({ type }) => type))].map((type) => () => measureCards(cards, type)),
    () => composeResult("number", "copied-number", numbers.map(guessCopiedNumber)),
  ];
}

/** A number that is drawn at random is practically never right. */
function guessCopiedNumber({ questionId, choices }: GuessablePart<"number">): Guess {
  const none = choices.map(() => 0);
  return { questionId, score: scoreOneRightOption(choices, none), chance: 0 };
}

function measureCards(parts: readonly GuessablePart<"cards">[], type: string): GuessingResult {
  const guesses = parts
    .filter((part) => part.type === type && part.slots.length > 1)
    .flatMap(({ questionId, cards, slots }) => {
      const distinct = [...new Set(slots)];
      return cards.map((card) => ({ questionId, score: scoreCard(card, distinct), chance: 1 / distinct.length }));
    });
  return composeResult(type, "shared-words", guesses);
}

/** Trains the robots that learn. Each learns from the lessons other than the one that it guesses, so it can't know an answer. */
function trainRobots(parts: readonly GuessablePart[], practice: readonly GuessablePart[]): NamedOptionRobot[] {
  const own = parts.filter(hasOptions);
  const practised = practice.filter(hasOptions);
  return [
    leaveLessonOut("bayes", own, trainBayesRobot),
    leaveLessonOut("logit", own, trainLogitRobot),
    ...(practised.length === 0
      ? []
      : [
          leaveLessonOut("bayes-from-practice", practised, trainBayesRobot),
          leaveLessonOut("logit-from-practice", practised, trainLogitRobot),
        ]),
  ];
}

type PartOfOptions = GuessablePart<"one"> | GuessablePart<"several">;

function hasOptions(part: GuessablePart): part is PartOfOptions {
  return part.form === "one" || part.form === "several";
}

function leaveLessonOut(
  name: GuessingRobotName,
  parts: readonly PartOfOptions[],
  train: (seen: readonly PartWithOptions[]) => OptionRobot,
): NamedOptionRobot {
  const trained = new Map<string, OptionRobot>();
  return {
    name,
    forLesson(lesson) {
      const robot = trained.get(lesson) ?? train(parts.filter((part) => part.lesson !== lesson));
      trained.set(lesson, robot);
      return robot;
    },
  };
}

function guessOptions(
  robot: NamedOptionRobot,
  parts: readonly PartOfOptions[],
  score: typeof scoreOneRightOption,
  fixedChance?: number,
): Guess[] {
  return parts.map((part) => ({
    questionId: part.questionId,
    score: score(part.choices, robot.forLesson(part.lesson)(part)),
    chance: fixedChance ?? 1 / part.choices.length,
  }));
}

function composeResult(group: string, robot: GuessingRobotName, guesses: readonly Guess[]): GuessingResult {
  const { length: count } = guesses;
  const mean = (values: number[]) => (count === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / count);
  const score = mean(guesses.map((guess) => guess.score));
  const chance = mean(guesses.map((guess) => guess.chance));
  const most = chance + margin;
  const lower = computeLowerEndOfWilsonInterval(score, count);
  const isOver = score > most + 1e-9;
  const ids = new Set(guesses.map(({ questionId }) => questionId));
  const questions = [...ids].filter((id) => {
    const own = guesses.filter(({ questionId }) => questionId === id);
    return own.reduce((gained, guess) => gained + guess.score - guess.chance, 0) > 1e-9;
  });
  const verdict = !isOver ? "fine" : lower > chance ? "fails" : "over";
  return { group, robot, count, questionCount: ids.size, score, chance, most, lower, verdict, questions };
}
