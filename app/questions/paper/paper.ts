/**
 * A paper with questions and without keys, on which people try questions before they count for anybody, and the marking of what they wrote.
 * Questions and choices are drawn as on the site, and answers are read and graded by the same functions.
 */

import { createRandomUint32Generator, hashTextsToSeed, shuffle } from "../choices/shuffle";
import { composeAskedQuestion } from "../compose-asked-question";
import type { PaperAnswerForm, QuestionOnPaper } from "../kind";
import { getQuestionKindDefinition, type QuestionBeforeAnswer, type QuestionRecord } from "../table";

interface QuestionPrintedOnPaper {
  text: string;
  numbered: string[];
  lettered: string[];
  answer: PaperAnswerForm;
}

/** Returns the questions of a paper in random order. Questions whose answers are not marked are left out. */
export function selectQuestionsForPaper(questions: readonly QuestionRecord[], seed: string): QuestionRecord[] {
  const marked = questions.filter(({ type }) => getQuestionKindDefinition(type).paper !== null);
  return shuffle(marked, createRandomUint32Generator(hashTextsToSeed(seed, "paper")));
}

/** Returns a question as it stands on a paper with this seed. */
export function printQuestion(question: QuestionRecord, seed: string): QuestionPrintedOnPaper {
  const { answer, print } = requirePaper(question);
  return { answer, ...print(question, drawForPaper(question, seed)) };
}

/** Returns the right answer to a question in words, one line for each part. */
export function describeRightAnswer(question: QuestionRecord): string[] {
  const { composeSampleAnswer, readResponse, describe } = getQuestionKindDefinition(question.type);
  const response = readResponse(question, composeSampleAnswer(question, true));
  return typeof response === "string" ? [] : describe(question, response);
}

/** Returns how the answer to a question is written down. */
export function getPaperAnswerForm(question: QuestionRecord): PaperAnswerForm {
  return requirePaper(question).answer;
}

/**
 * Returns the score of an answer on a paper with this seed, from 0 to 1. `written`: what the reader wrote, undefined for nothing. An answer
 * that the site would refuse, such as an incomplete one, scores 0; then `isRefused` is true.
 */
export function gradeWrittenAnswer(
  question: QuestionRecord,
  seed: string,
  written: unknown,
): { score: number; isRefused: boolean } {
  const { readResponse, grade } = getQuestionKindDefinition(question.type);
  const fields =
    written === undefined ? null : requirePaper(question).readAnswer(drawForPaper(question, seed), written);
  const response = fields ? readResponse(question, fields) : "";
  if (typeof response === "string") return { score: 0, isRefused: written !== undefined };
  return { score: grade(question, response) ?? 0, isRefused: false };
}

function requirePaper({ id, type }: QuestionRecord): QuestionOnPaper<QuestionRecord, QuestionBeforeAnswer> {
  const { paper } = getQuestionKindDefinition(type);
  if (!paper) throw new Error(`question ${id} can't be marked on paper`);
  return paper;
}

/** Returns a question with its choices in the order that they have on a paper with this seed. */
export function drawForPaper(question: QuestionRecord, seed: string): QuestionBeforeAnswer {
  const nowhere = { number: 1, total: 1, case: null, passage: { id: "", title: "" } };
  return composeAskedQuestion(question, seed, nowhere).ask;
}
