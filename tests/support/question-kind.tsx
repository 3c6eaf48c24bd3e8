/** Helpers for the tests of each kind of question: a question of that kind, a sample answer, its Markdown and its HTML. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect } from "vitest";
import { listCourseQuestions } from "~/content/check/course-rule";
import { readCourse } from "~/content/source/read-course.server";
import { readFinalTestFile } from "~/content/source/read-lesson-file.server";
import { computeSha256OfText } from "~/platform/hash.server";
import { composeAnsweredQuestionWithFeedback } from "~/questions/compose-answered-question-with-feedback";
import { composeAskedQuestion } from "~/questions/compose-asked-question";
import type { PostedFormFields } from "~/questions/kind";
import type { AnsweredQuestionWithFeedback, AskedQuestion, QuestionView } from "~/questions/question-view";
import { readResponse } from "~/questions/read-response";
import type {
  AnswerRefusalCode,
  QuestionKind,
  QuestionOfKind,
  QuestionRecord,
  QuestionResponse,
} from "~/questions/table";
import { AnsweredOrUnansweredQuestion } from "~/ui/answered-or-unanswered-question";
import { createCourseFilesInMemory, exampleCourseFiles, replaceTextInExampleFile } from "./example-course";
import { createQuestionsOfEveryKind, createSampleAnswerFields } from "./factories";

type ResponseOfKind<T extends QuestionKind> = Extract<QuestionResponse, { type: T }>;
type AskOfKind<T extends QuestionKind> = Extract<AskedQuestion["ask"], { type: T }>;
type MarkedOfKind<T extends QuestionKind> = Extract<AnsweredQuestionWithFeedback["marked"], { type: T }>;

export const firstLessonFile = "01-banden.mdx";
export const secondLessonFile = "02-ketting.mdx";

/** The attributes that every `<Question>` tag in a course file needs. */
export const requiredQuestionAttributes = 'objective="L1.1" bloom="toepassen" sources="B" passage="a"';

/** Returns a question of this kind. */
export function createQuestionOfKind<T extends QuestionKind>(type: T): QuestionOfKind<T> {
  return createQuestionsOfEveryKind().find((each) => each.type === type) as QuestionOfKind<T>;
}

/** Returns an answer that is completely right, or completely wrong, as it is stored. */
export function createSampleResponse<Q extends QuestionRecord>(question: Q, right: boolean) {
  const reading = readResponse(question, createSampleAnswerFields(question, right));
  if (!reading.ok) throw new Error(`${question.id}: ${reading.problem}`);
  return reading.response as ResponseOfKind<Q["type"]>;
}

/** Returns what is wrong with the form fields of an answer, or null if they are a valid answer. */
export function findResponseProblem(question: QuestionRecord, fields: PostedFormFields): AnswerRefusalCode | null {
  const reading = readResponse(question, fields);
  return reading.ok ? null : reading.problem;
}

/** Returns the form fields of a right answer, with the values of one field changed. `at`: the index of that field. */
export function changeSampleAnswerField(question: QuestionRecord, at: number, values: string[]): PostedFormFields {
  const fields = createSampleAnswerFields(question, true);
  return { ...fields, [Object.keys(fields)[at] as string]: values };
}

/** Returns a question as a learner sees it before the answer, in the order that the seed gives. */
export const asQuestion = (question: QuestionRecord, seed = "zaad") => {
  const passage = { id: "eerste-stuk", title: "Eerste stuk" };
  return composeAskedQuestion(question, seed, { number: 1, total: 9, case: null, passage });
};

/** Returns what a learner sees of a question before the answer, in the order that the seed gives. */
export function composeAsk<Q extends QuestionRecord>(question: Q, seed = "zaad"): AskOfKind<Q["type"]> {
  return asQuestion(question, seed).ask as AskOfKind<Q["type"]>;
}

/** Returns a question with its final answer: the response, whether it is right (the verdict), and the score. */
export function composeGradedQuestion<Q extends QuestionRecord>(question: Q, response: ResponseOfKind<Q["type"]>) {
  const asked = asQuestion(question);
  return composeAnsweredQuestionWithFeedback(question, asked, response) as AnsweredQuestionWithFeedback & {
    marked: MarkedOfKind<Q["type"]>;
  };
}

/** Returns the HTML of a question in any state. */
export const renderView = (question: QuestionView) =>
  renderToStaticMarkup(
    <AnsweredOrUnansweredQuestion
      question={question}
      courseId="proef"
      lessonId="alles"
      releaseId="1"
      round={3}
      next={{ id: "B2", piece: null }}
    />,
  );

/** Returns the HTML of a question that is not answered yet. `shown`: shown instead of what the question asks. */
export function renderUnansweredQuestion(question: QuestionRecord, shown?: AskedQuestion["ask"]): string {
  const asked = asQuestion(question);
  return renderView({ state: "open", ...asked, ask: shown ?? asked.ask, typed: {}, problem: null });
}

/** Returns the names of the fields that are invalid, in a form that came back because these form fields were refused. */
export function listInvalidFields(question: QuestionRecord, fields: PostedFormFields): string[] {
  const reading = readResponse(question, fields);
  if (reading.ok) throw new Error(`${question.id} was answered`);
  const { typed, problem } = reading;
  const html = renderView({ state: "open", ...asQuestion(question), typed, problem });
  const tags = [...html.matchAll(/<(?:input|select|textarea)[^>]*>/g)].map(([tag]) => tag);
  const invalid = tags.filter((tag) => tag.includes(' aria-invalid="true"'));
  const described = tags.filter((tag) => / aria-describedby="[^"]*-problem"/.test(tag));
  expect(invalid).toEqual(described);
  return [...new Set(invalid.map((tag) => / name="([^"]*)"/.exec(tag)?.[1] ?? ""))];
}

/** Returns the HTML of a question with a final answer. */
export function renderAnsweredQuestion(question: QuestionRecord, response: QuestionResponse): string {
  return renderView({
    state: "final",
    ...composeAnsweredQuestionWithFeedback(question, asQuestion(question), response),
  });
}

const glossary = { Band: { definition: "Ring van rubber.", sources: [], synonyms: [] } };
const book = { label: "Boek, 2020", authors: "", year: "", title: "De fiets", container: "", read_note: "" };

/** Parses the Markdown of `<Question>` tags, as in a file of a final test. Returns the questions and the problems. */
export function parseQuestionTags(questions: string) {
  return readFinalTestFile(`---\ntitle: "x"\n---\n\n${questions}\n`, {
    file: "vragen.mdx",
    language: "nl",
    scope: "vragen",
    glossary: { value: glossary, broken: [] },
    sources: { value: { B: { ...book, read: "fully" } }, broken: [] },
    original: "B",
  });
}

/** Returns the first question of this kind in the example course. */
export function parseExampleQuestion<T extends QuestionKind>(type: T): QuestionOfKind<T> {
  const all = `${exampleCourseFiles[firstLessonFile]}${exampleCourseFiles[secondLessonFile]}`;
  const text = new RegExp(`<Question id="[^"]*" type="${type}"[\\s\\S]*?</Question>`).exec(all)?.[0] ?? "";
  const { value, problems } = parseQuestionTags(text);
  expect(problems).toEqual([]);
  return value?.questions[0]?.record as QuestionOfKind<T>;
}

/** Returns the id that the compiler gives to a choice of a question, which is a hash of its text. */
export function hashChoiceId(questionId: string, role: string, text: string): string {
  return computeSha256OfText(`${questionId}\n${role}\n${text}`, 8);
}

/** Returns the revision (a hash of what is asked and marked) of each question of a course, by question id. */
export function listQuestionRevisions(files = exampleCourseFiles): Record<string, string> {
  const { source } = readCourse(createCourseFilesInMemory({ ...files }));
  if (!source) throw new Error("unreadable");
  return Object.fromEntries(listCourseQuestions(source).map(({ record }) => [record.id, record.revision]));
}

/** Returns the ids of the questions that get another revision when one text of the example course changes. */
export function listQuestionsRevisedByChange(file: string, from: string, to: string): string[] {
  const before = listQuestionRevisions();
  const after = listQuestionRevisions(replaceTextInExampleFile(file, from, to));
  return Object.keys(before).filter((id) => before[id] !== after[id]);
}
