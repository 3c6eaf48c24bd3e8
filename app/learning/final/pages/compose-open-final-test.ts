/** Builds the pages of an open attempt at a final test. They hold nothing of the keys. Pure functions. */
import { composeAskedQuestion } from "~/questions/compose-asked-question";
import { describeResponse } from "~/questions/describe-response";
import type { PostedFormFields } from "~/questions/kind";
import { listTypedAnswerTexts, readResponse } from "~/questions/read-response";
import { isAnswer, type QuestionRecord } from "~/questions/table";
import type { Attempt, AttemptQuestion } from "../../attempt/attempt";
import type { FinalTestContext, StoredChoice } from "../final-test-context";
import { describeSittingOfAttempt, nameAttempt, pickFinalTestCourse } from "./compose-final-test-step";
import type {
  FinalTestConflict,
  FinalTestItem,
  FinalTestOverviewData,
  FinalTestQuestionData,
  OpenFinalTestData,
} from "./final-test-page-data";

type OpenAttempt = Attempt<FinalTestContext>;

const findChoice = ({ choices }: FinalTestContext, { question }: AttemptQuestion) =>
  choices.find(({ questionId }) => questionId === question.id);

/** Returns whether the question has a complete answer, which was not taken back. */
export function isAnswered({ answers }: Pick<AttemptQuestion, "answers">): boolean {
  const last = answers.at(-1);
  return last !== undefined && isAnswer(last.response);
}

/** Returns how many questions of an attempt have no complete answer. */
export function countOpenQuestions({ form }: Pick<OpenAttempt, "form">): number {
  return form.filter((each) => !isAnswered(each)).length;
}

/** Returns where an attempt goes on: at the first question without an answer, or at the first one. Positions are counted from 1. */
export function findPositionToGoOn({ form }: Pick<OpenAttempt, "form">): number {
  return Math.max(form.findIndex((each) => !isAnswered(each)) + 1, 1);
}

const isFilledIn = (fields: PostedFormFields) =>
  Object.values(fields).some((values) => values.some((value) => value.trim() !== ""));

function composeItem(context: FinalTestContext, asked: AttemptQuestion, position: number): FinalTestItem {
  const choice = findChoice(context, asked);
  const answered = isAnswered(asked);
  const incomplete = !answered && choice !== undefined && isFilledIn(choice.fields);
  return { position, answered, incomplete, flagged: choice?.flagged ?? false };
}

/** Returns what all pages of an open attempt show. */
function composeOpenFinalTest(attempt: OpenAttempt, now: Date): OpenFinalTestData {
  const { context, form, release, closesAt } = attempt;
  const stored = context.history.find(({ id }) => id === attempt.id);
  if (!stored || !closesAt) throw new Error(`attempt ${attempt.id} is not stored`);
  const saves = context.choices.map(({ savedAt }) => Date.parse(savedAt));
  return {
    course: pickFinalTestCourse(release.content),
    attempt: nameAttempt(context.history, stored),
    attemptCount: stored.seriesRules.final,
    items: form.map((asked, at) => composeItem(context, asked, at + 1)),
    open: countOpenQuestions(attempt),
    closesAt: closesAt.toISOString(),
    sitting: describeSittingOfAttempt(stored, now),
    savedAt: saves.length > 0 ? new Date(Math.max(...saves)).toISOString() : null,
    now: now.toISOString(),
  };
}

/** The most characters of a question in a list. */
const longestStem = 90;

/** Returns the text of a question as plain text, cut off after a word if it is long. */
export function shortenStem({ stemText }: Pick<QuestionRecord, "stemText">): string {
  return stemText.length > longestStem ? `${stemText.slice(0, longestStem).replace(/\s+\S*$/, "")} …` : stemText;
}

export function composeFinalTestOverview(attempt: OpenAttempt, now: Date): FinalTestOverviewData {
  const open = composeOpenFinalTest(attempt, now);
  const todo = open.items.flatMap((item, at) => {
    const asked = attempt.form[at];
    if (!asked || (item.answered && !item.flagged)) return [];
    return [{ ...item, stem: shortenStem(asked.question) }];
  });
  return { ...open, todo: todo.sort((a, b) => Number(a.answered) - Number(b.answered)) };
}

/** Returns the page of one question, or null if the test has no question at this position. */
export function composeFinalTestQuestion(
  attempt: OpenAttempt,
  position: number,
  now: Date,
): FinalTestQuestionData | null {
  const asked = attempt.form[position - 1];
  if (!asked) return null;
  const { question } = asked;
  const choice = findChoice(attempt.context, asked);
  const typed = choice?.fields ?? {};
  const read = isFilledIn(typed) ? readResponse(question, typed) : null;
  return {
    ...composeOpenFinalTest(attempt, now),
    position,
    question: askWithoutPassage(question, attempt.seed),
    case: findCase(attempt, question),
    typed,
    flagged: choice?.flagged ?? false,
    saves: choice?.no ?? 0,
    problem: read && !read.ok ? read.problem : null,
  };
}

/** Returns a question as its learner sees it. The title of its passage could give the answer away, so it is left out. */
function askWithoutPassage(question: QuestionRecord, seed: string): FinalTestQuestionData["question"] {
  const nowhere = { id: "", title: "" };
  const { id, type, stem, ask } = composeAskedQuestion(question, seed, {
    number: null,
    total: 0,
    case: null,
    passage: nowhere,
  });
  return { id, type, stem, ask };
}

/** Returns the case of a question of the pool, with its text, or null. */
export function findCase({ release }: Pick<OpenAttempt, "release">, question: QuestionRecord) {
  const found = release.content.finalTest?.cases.find(({ id }) => id === question.case);
  return found ? { title: found.title, html: found.html } : null;
}

/** Returns the page of a question as the form came back: with what was posted, but based on what is saved now. */
export function addPostedChoice(
  page: FinalTestQuestionData,
  { fields, flagged }: { fields: PostedFormFields; flagged: boolean },
): FinalTestQuestionData {
  return { ...page, typed: fields, flagged, problem: null };
}

/** Returns in words what is saved at a question. If it is no complete answer, only what was typed can be said. */
export function describeSavedChoice(question: QuestionRecord, { fields, savedAt }: StoredChoice): FinalTestConflict {
  const read = readResponse(question, fields);
  return { savedAt, lines: read.ok ? describeResponse(question, read.response) : listTypedAnswerTexts(fields) };
}
