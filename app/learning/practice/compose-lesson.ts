/** Pure: puts the lesson page together from a release and what stands in the database about its learner. */

import type { CompiledLesson } from "~/content/release/release";
import type { Release } from "~/content/release/releases.server";
import { drawQuestion } from "~/questions/drawing";
import { markQuestion } from "~/questions/marking";
import type { QuestionRecord } from "~/questions/question";
import type { AskedQuestion, QuestionView } from "~/questions/question-view";
import type { LessonRows, StoredAnswer } from "../attempt/attempt.sql.server";
import {
  brickOf,
  countRight,
  isComplete,
  lessonState,
  neededRight,
  rereadAfter,
  type Scores,
  scoreRound,
} from "../attempt/scoring";
import { firstBefore } from "./lesson-order";
import { lessonQuestions } from "./lesson-rounds";
import type { LessonLink, LessonView, RoundResult } from "./lesson-view";

/** The round before the learner; for visitors one that exists nowhere. */
export interface Round {
  number: number;
  seed: string;
  answers: StoredAnswer[];
  /** All rounds of the lesson, this one included once it has begun. */
  rounds: LessonRows["rounds"];
  notes: Record<string, string>;
  /** Lessons that were passed before this round; whether this one is now, `rounds` tells. */
  passedLessons: string[];
  /** Whether lessons are to be taken one after another. */
  fixedOrder: boolean;
}

/** Null when the release has no such lesson. */
export function composeLesson(release: Release, lessonId: string, round: Round): LessonView | null {
  const { content } = release;
  const lesson = release.lessons.get(lessonId);
  if (!lesson) return null;
  const lessons = [...content.lessons].sort((a, b) => a.number - b.number);
  const at = lessons.findIndex((each) => each.id === lessonId);
  const records = lessonQuestions(release, lessonId);
  const scores = scoresOf(round.answers);
  const { passMark, lessonOrder } = content.rules;
  const first = round.fixedOrder ? firstBefore(lessonOrder, lessonId, round.passedLessons) : null;
  const state = lessonState(round.rounds);
  return {
    course: {
      id: content.courseId,
      title: content.title,
      label: content.label,
      language: content.language,
      lessonCount: lessons.length,
      passMark,
    },
    lesson,
    glossary: content.glossary.filter((entry) => lesson.terms.includes(entry.key)),
    sources: content.sources.filter((source) => lesson.sources.includes(source.key)),
    previous: linkTo(lessons[at - 1]),
    next: linkTo(lessons[at + 1]),
    comesFirst: linkTo(lessons.find(({ id }) => id === first)),
    state,
    courseComplete: lessons.every(({ id }) =>
      id === lessonId ? state === "passed" : round.passedLessons.includes(id),
    ),
    round: round.number,
    questions: records.map((record, i) =>
      viewQuestion(record, ask(lesson, record, round.seed, i, records.length), round),
    ),
    bricks: records.map((record) => brickOf(record, scores)),
    result: isComplete(records, scores) ? composeResult(lesson, records, scores, round, passMark) : null,
    notes: round.notes,
  };
}

export function scoresOf(answers: StoredAnswer[]): Scores {
  return new Map(answers.map(({ questionId, score }) => [questionId, score]));
}

/** The view with one open form as it was posted, and what is wrong with it. */
export function withProblem(
  view: LessonView,
  questionId: string,
  { typed, problem }: Pick<Extract<QuestionView, { state: "open" }>, "typed" | "problem">,
): LessonView {
  const questions = view.questions.map((question) => {
    return question.id === questionId && question.state === "open" ? { ...question, typed, problem } : question;
  });
  return { ...view, questions };
}

/** The view with one answered question that was answered once more; what was typed then does not count. */
export function withLate(view: LessonView, questionId: string, late: string[]): LessonView {
  const questions = view.questions.map((question) => {
    return question.id === questionId && question.state === "final" ? { ...question, late } : question;
  });
  return { ...view, questions };
}

export function linkTo(lesson: CompiledLesson): LessonLink;
export function linkTo(lesson: CompiledLesson | undefined): LessonLink | null;
export function linkTo(lesson: CompiledLesson | undefined): LessonLink | null {
  return lesson ? { id: lesson.id, number: lesson.number, heading: lesson.heading, short: lesson.short } : null;
}

function ask(
  lesson: CompiledLesson,
  record: QuestionRecord,
  seed: string,
  index: number,
  total: number,
): AskedQuestion {
  const titleOf = (id: string) => lesson.passages.find((passage) => passage.id === id)?.title;
  return drawQuestion(record, seed, {
    number: index + 1,
    total,
    case: record.case === undefined ? null : { id: record.case, title: titleOf(record.case) ?? record.case },
    passage: { id: record.passage, title: titleOf(record.passage) ?? lesson.heading },
  });
}

function viewQuestion(record: QuestionRecord, asked: AskedQuestion, round: Round): QuestionView {
  const answer = round.answers.find(({ questionId }) => questionId === record.id);
  if (!answer) return { state: "open", ...asked, typed: {}, problem: null };
  return { state: "final", ...markQuestion(record, asked, answer.response, answer.score) };
}

/** The stored score and verdict hold; they are computed only for a round whose result is just being written. */
function composeResult(
  lesson: CompiledLesson,
  records: QuestionRecord[],
  scores: Scores,
  round: Round,
  passMark: number,
): RoundResult {
  const stored = round.rounds.find(({ number }) => number === round.number);
  const computed = scoreRound(records, scores, passMark);
  const { right, scored } = countRight(records, scores);
  return {
    round: round.number,
    score: stored?.score ?? computed.score,
    passed: stored?.passed ?? computed.passed,
    right,
    scored,
    needed: neededRight(scored, passMark),
    reread: rereadAfter(lesson, records, scores, passMark),
  };
}
