/** What the demo's group misreads, and which wrong answers its people choose, so that trainers see what lives in the group. */
import type { ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import { listFirstRoundQuestions } from "../../app/learning/practice/lesson-rounds";
import { createRandomUint32Generator, hashTextsToSeed } from "../../app/questions/choices/shuffle";
import type { PostedFormFields } from "../../app/questions/kind";
import { listOptionsOfOneKey } from "../../app/questions/missed/parts";
import type { QuestionRecord } from "../../app/questions/table";
import { composeAnswer } from "../../tests/support/course";

/** How many questions the group misreads, each in another lesson. */
const misreadQuestions = 2;
/** The share of the people who misread such a question, and the share of wrong answers that are the most common one. */
const [misreading, mostCommon] = [0.6, 0.7];

const listWrongOptions = (question: QuestionRecord) => listOptionsOfOneKey(question).filter(({ correct }) => !correct);

/** Returns a number from 0 to 1 that is always the same for a person and a question. */
const drawFor = (about: string, name: string, { id }: QuestionRecord) =>
  createRandomUint32Generator(hashTextsToSeed("demo", about, name, id))() / 2 ** 32;

/**
 * Returns the ids of the questions that the group misreads: the first of a lesson of which trainers may see who chose what, in the first
 * lessons that have one. Most of the group gets that far.
 */
export function listMisreadQuestions(release: ReleaseWithQuestions): string[] {
  return release.content.lessons
    .flatMap(
      (lesson) => listFirstRoundQuestions(release, lesson.id).find((each) => listWrongOptions(each).length > 1) ?? [],
    )
    .slice(0, misreadQuestions)
    .map(({ id }) => id);
}

/** Returns whether a person misreads a question that the group misreads. */
export function doesMisread(question: QuestionRecord, name: string): boolean {
  return drawFor("misread", name, question) < misreading;
}

/** Returns an answer of a person. Of the wrong options of a question with one key, most people choose the same, and others another one. */
export function composeDemoAnswer(question: QuestionRecord, right: boolean, name: string): PostedFormFields {
  const fields = composeAnswer(question, right);
  const wrong = right ? [] : listWrongOptions(question);
  const [common, ...others] = wrong;
  if (!common || others.length === 0) return fields;
  const draw = drawFor("option", name, question);
  const other = others[Math.floor(((draw - mostCommon) / (1 - mostCommon)) * others.length)];
  const { id: chosen } = draw < mostCommon ? common : (other ?? common);
  const ids = new Set(wrong.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(fields).map(([field, values]) => [field, values.map((value) => (ids.has(value) ? chosen : value))]),
  );
}
