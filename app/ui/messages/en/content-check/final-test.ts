/** Texts of the course check about the final test, and about questions that can be guessed. */
import { type CellLevel, translateCellLevel } from "~/content/source/cell-level";
import type { FinalTestFlaws, GuessingRobotName } from "~/content/source/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
import { plural } from "../common";
import { list } from "./formats";

const percent = (share: number) => `${Math.round(share * 100)}%`;

const levels: Record<CellLevel, string> = {
  "remember-understand": "bloom remember or understand",
  "apply-analyse": "bloom apply or a higher level",
  case: "a question with a case",
};

/** What each robot does, as the subject of a sentence. */
const robotSentences: Record<GuessingRobotName, string> = {
  longest: "Always choosing the longest answer",
  shortest: "Always choosing the shortest answer",
  first: "Always choosing the first answer",
  middle: "Always choosing the middle answer",
  last: "Always choosing the last answer",
  echo: "Always choosing the answer with words from the question",
  "no-absolutes": "Always choosing an answer without words such as always or only",
  participatory: "Always choosing the answer with words such as together or residents",
  hedges: "Always choosing the answer with words such as can or sometimes",
  bayes: "Looking for words that right answers of other lessons often have",
  logit: "Looking for the form that right answers of other lessons have",
  "bayes-from-practice": "Looking for words that right answers in practice often have",
  "logit-from-practice": "Looking for the form that right answers in practice have",
  "always-true": "Always choosing true",
  "always-false": "Always choosing false",
  "shared-words": "Putting together what shares a word",
  "copied-number": "Copying a number from the question",
};

export const finalTestSentences: SentenceForEachFlaw<FinalTestFlaws> = {
  "pool-without-blueprint":
    "There are questions for a final test, but course.yaml has no final_test. Expected: final_test with pool, mark, norm and cells, or no folder final-test/.",
  "blueprint-without-pool": ({ course }) =>
    `There are no questions for this final test. Expected: .mdx files in final-test/, or in POOL_DIR/${course}/final-test/ if POOL_DIR is set.`,
  "cell-twice": ({ cell }) => `Cell ${cell} is listed twice. Every id occurs once.`,
  "course-objective-missing": ({ lesson, objectives }) =>
    `Lesson ${lesson} has no course_objective. A course with a final test says for every lesson under which objective of the course it falls: ${list(objectives)}.`,
  "course-objective-unknown": ({ objective, objectives }) =>
    `The course has no objective ${objective}. Choose at course_objective from: ${list(objectives)}.`,
  "course-objective-without-cell": ({ objective }) =>
    `No cell of the final test asks about objective ${objective} of the course, but the certificate names it. Expected: at least two cells of lessons under this objective.`,
  "course-objective-with-one-cell": ({ objective }) =>
    `This is the only cell under objective ${objective} of the course. Expected: at least two. The result is shown by objective, and with one cell it gives away whether that question was right.`,
  "norm-of-other-mark": ({ mark, round }) =>
    `This round came to ${round}, but mark is ${mark}. Expected: mark is that of the last round.`,
  "pool-without-cell": ({ cells }) => `This question has no cell. Choose from: ${list(cells)}.`,
  "cell-unknown": ({ cell, cells }) => `Cell ${cell} is not in course.yaml. Choose from: ${list(cells)}.`,
  "cell-of-other-objective": ({ cell, objective }) =>
    `Cell ${cell} is about objective ${objective}. Expected: objective="${objective}", or another cell.`,
  "cell-of-other-level": ({ cell, level }) =>
    `Cell ${cell} is at the level ${translateCellLevel("en", level)}. Expected: ${levels[level]}, or another cell.`,
  "attribute-only-in-pool": ({ attribute }) => `${attribute} only works in the final test. Remove it here.`,
  "pool-kind-unscored": ({ kind }) =>
    `A question of the kind ${kind} has no score. In the final test every question counts: choose another kind.`,
  "pool-case-unknown": ({ case: name, cases }) =>
    `The final test has no case ‘${name}’. ${cases.length > 0 ? `Choose from: ${list(cases)}.` : "Put it in final-test/ as <Case>."} A case of a lesson can't be used, because it is known already.`,
  "pool-case-twice": ({ case: name }) => `Case ${name} is in the final test twice. Every id occurs once.`,
  "cell-with-few-questions": ({ cell, count, least }) =>
    `Cell ${cell} has ${plural(count, "question", "questions")}. Expected: at least ${least}, one for every attempt (attempts.final).`,
  "pool-not-dealt": ({ attempts, cells }) =>
    `The questions can't be dealt over ${plural(attempts, "attempt", "attempts")} without enemies meeting. Look at enemies in ${list(cells)}, or write another question.`,
  "pool-repeats-text": ({ id }) =>
    `This question has the same text as practice question ${id}. The final test repeats no practice question: write another one.`,
  "pool-repeats-options": ({ id }) =>
    `This question has the same answers as practice question ${id}. The final test repeats no practice question: write others.`,
  "pool-repeats-itself": ({ id }) =>
    `This question is the same as question ${id} of the final test. Who takes the test again would be asked the same: write another one.`,
  "pool-repeats-feedback": ({ id }) =>
    `This feedback is also that of practice question ${id}. The final test repeats nothing of the lessons: explain it in other words.`,
  "pool-repeats-case": ({ lesson, case: name }) =>
    `This case is in lesson ${lesson} already (${name}). The final test repeats no case: write another one.`,
  "pool-without-misconception":
    "In the final test every wrong answer names a misconception. Begin its feedback with [!key].",
  "reviewed-unknown": ({ question }) => `Question ${question} does not exist.`,
  "reviewed-before": ({ question, initials, revision }) =>
    `Question ${question} has changed since ${initials} reviewed it. Expected: review it again, and add a line with revision: ${revision}.`,
  "robot-guesses": ({ pool, robot, count, score, chance, most, questions }) =>
    `${robotSentences[robot]} in ${pool === "final" ? "the final test" : "the practice questions"} gives ${percent(score)} (n = ${count}). Guessing gives ${percent(chance)}; expected: at most ${percent(most)}. That is about the questions together, not about one of them. It works at ${list(questions)}.`,
};
