/** A small test course with all kinds of questions, as the build would write it, and functions that store it in a database. */
import { createHash } from "node:crypto";
import type { BuiltCourse, CompiledLesson } from "~/content/release/release";
import { storeCourseRelease } from "~/content/release/store-course-release.server";
import { hasEditionEverHadLearners } from "~/learning/enrolment/has-edition-ever-had-learners.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { QuestionOption, StoredChoice } from "../../app/questions/choices/schema";
import type { PostedFormFields } from "../../app/questions/kind";
import {
  getQuestionKindDefinition,
  type QuestionKind,
  type QuestionOfKind,
  type QuestionRecord,
} from "../../app/questions/table";

type Own<T extends QuestionKind> = Omit<
  QuestionOfKind<T>,
  keyof typeof shared | "id" | "revision" | "type" | "stemText"
>;

const shared = {
  objective: "T1.1",
  bloom: "understand",
  enemies: [] as string[],
  sources: [] as string[],
  passage: "eerste-stuk",
  stem: "<p>Wat klopt?</p>",
} as const;

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 10);
}

/** Returns an option of a question. Its id is a hash of the question's id and the text, as the compiler makes it. */
function createChoice(questionId: string, text: string): StoredChoice {
  return { id: shortHash(`${questionId}:${text}`), html: `<p>${text}</p>`, text };
}

export function createAnswerOption(questionId: string, text: string, correct: boolean): QuestionOption {
  return { ...createChoice(questionId, text), correct, feedback: `<p>Uitleg bij ${text}, die lang genoeg is.</p>` };
}

/** Returns a question of one kind. `own`: the fields that only this kind has; it may also replace the objective or the passage. */
export function createQuestion<T extends QuestionKind>(
  id: string,
  type: T,
  own: Own<T> & { objective?: string; passage?: string; case?: string },
): QuestionOfKind<T> {
  const record = { ...shared, id, type, stemText: `Wat klopt (${id})?`, ...own };
  return { ...record, revision: shortHash(JSON.stringify(record)) } as unknown as QuestionOfKind<T>;
}

export function createSingleChoiceQuestion(
  id: string,
  objective = "T1.1",
  passage = "eerste-stuk",
): QuestionOfKind<"single"> {
  const options = [
    createAnswerOption(id, "de goede", true),
    createAnswerOption(id, "de foute", false),
    createAnswerOption(id, "een andere", false),
  ];
  return createQuestion(id, "single", { options, objective, passage });
}

/** Returns one question of every kind. */
export function createQuestionsOfEveryKind(prefix = "A"): QuestionRecord[] {
  const id = (n: number) => `${prefix}${n}`;
  const feedback = "<p>Uitleg die lang genoeg is om te lezen.</p>";
  const options = (n: number, ...right: boolean[]) =>
    right.map((correct, i) => createAnswerOption(id(n), `keuze ${"abcde"[i]}`, correct));
  const [c1, c2] = [createChoice(id(6), "doen"), createChoice(id(6), "denken")];
  return [
    createQuestion(id(1), "single", { options: options(1, true, false, false) }),
    createQuestion(id(2), "case", {
      options: options(2, false, true, false),
      rubric: [{ points: 1, criterion: "<p>Noemt de buurt.</p>" }],
      case: "casus-een",
      objective: "T1.2",
      passage: "casus-een",
    }),
    createQuestion(id(3), "multiple", { options: options(3, true, true, false, false) }),
    createQuestion(id(4), "true-false", { answer: false, feedback, reasons: options(4, false, true, false) }),
    createQuestion(id(5), "match", {
      pairs: ["een", "twee", "drie"].map((text) => ({
        left: createChoice(id(5), text),
        right: createChoice(id(5), `bij ${text}`),
        feedback,
      })),
      extras: [{ right: createChoice(id(5), "bij niets"), feedback }],
    }),
    createQuestion(id(6), "sort", {
      categories: [c1, c2],
      cards: ["lopen", "fietsen", "dromen", "wegen"].map((text, i) => ({
        ...createChoice(id(6), text),
        category: (i < 2 ? c1 : c2).id,
        feedback,
      })),
    }),
    createQuestion(id(7), "order", {
      steps: ["eerst", "daarna", "dan", "ten slotte"].map((text) => ({ ...createChoice(id(7), text), feedback })),
    }),
    createQuestion(id(8), "cloze", {
      parts: [{ html: "<p>Het gaat om " }, { gap: shortHash(id(8)) }, { html: ".</p>" }],
      gaps: [
        {
          id: shortHash(id(8)),
          accepted: ["inzet", "inspanning"],
          feedback,
          wrong: [{ text: "inzat", feedback: "<p>Inzat is een bekende fout, geen tikfout.</p>" }],
        },
      ],
    }),
    createQuestion(id(9), "short", {
      rubric: [{ points: 1, criterion: "<p>Noemt de bewoners.</p>" }],
      model: "<p>Een voorbeeld van een goed antwoord.</p>",
      pitfalls: [{ html: "<p>Te vaag.</p>", feedback }],
    }),
    createQuestion(id(10), "number", {
      answer: 12.5,
      tolerance: 0.5,
      decimals: 1,
      units: ["procent", "%"],
      language: "nl",
      feedback,
      wrong: [{ value: 25, feedback: "<p>Dit is het dubbele van wat je zoekt.</p>" }],
    }),
  ];
}

/** Returns the form fields of an answer that is completely right, or completely wrong. */
export function createSampleAnswerFields(record: QuestionRecord, right: boolean): PostedFormFields {
  return getQuestionKindDefinition(record.type).composeSampleAnswer(record, right);
}

function lesson(number: number, id: string, questions: QuestionRecord[]): CompiledLesson {
  return {
    id,
    number,
    title: `Les ${number}: ${id}`,
    heading: `Les ${number}`,
    lead: id,
    short: `Les ${number}`,
    objectives: ["1", "2"].map((n) => ({
      id: `T${number}.${n}`,
      text: `Je kunt ${number}.${n}.`,
      bloom: "understand",
    })),
    sources: ["bron"],
    terms: ["buurt"],
    minutes: 12,
    passages: [
      { id: "eerste-stuk", title: "Het eerste stuk", kind: "text", minutes: 2 },
      { id: "tweede-stuk", title: "Het tweede stuk", kind: "text", minutes: 3 },
      { id: "casus-een", title: "Een buurt", kind: "case", minutes: 1 },
    ],
    segments: [
      { kind: "pre-question", id: "vooraf", html: "<p>Wat denk je?</p>", options: ["Ja", "Nee"] },
      { kind: "html", html: '<h2 id="eerste-stuk">Het eerste stuk</h2><p>Tekst.</p>' },
      ...questions.map((each) => ({ kind: "question" as const, id: each.id })),
      { kind: "recall", id: "terugblik", html: "<p>Wat weet je nog?</p>" },
    ],
    questions: questions.map((each) => each.id),
  };
}

/**
 * Returns the test course `proef`, edition 1. Its lesson `alles` has one question of every kind, its lesson `vijf` five single-choice
 * questions. `secondTry`: whether a wrong first answer gets a second try; without it, as in an old release.
 */
export function createTestCourse(
  change: { courseId?: string; label?: string; title?: string; secondTry?: boolean } = {},
): BuiltCourse {
  const { courseId = "proef", label = "1", title = "Proefcursus", secondTry } = change;
  const first = createQuestionsOfEveryKind();
  const second = ["T2.1", "T2.1", "T2.1", "T2.2", "T2.2"].map((objective, i) => {
    return createSingleChoiceQuestion(`B${i + 1}`, objective, i < 3 ? "eerste-stuk" : "tweede-stuk");
  });
  const lessons = [lesson(1, "alles", first), lesson(2, "vijf", second)];
  const release: BuiltCourse["release"] = {
    courseId,
    label,
    language: "nl",
    title,
    subtitle: "",
    audience: "Voor tests",
    summary: "Een cursus voor tests.",
    description: ["Een cursus voor tests."],
    disclaimer: { text: "Niet van een ander.", source: "bron" },
    minutes: 24,
    ...(secondTry !== undefined && { secondTry }),
    rules: {
      objectives: [{ id: "T", text: "Je kunt testen.", bloom: "apply" }],
      lessonObjectives: Object.fromEntries(lessons.map((each) => [each.id, each.objectives])),
      passMark: 0.8,
      passMarkNote: "voorlopig",
      attempts: { final: 3, hoursBetween: 24 },
      provider: { name: "Proef" },
      accreditation: null,
      lessonOrder: lessons.map((each) => each.id),
    },
    lessons,
    glossary: [{ key: "buurt", term: "buurt", definition: "Waar je woont.", sources: ["bron"], synonyms: [] }],
    sources: [
      {
        key: "bron",
        label: "Bron, 2024",
        authors: "Bron",
        year: "2024",
        title: "Een bron",
        container: "",
        read: "fully",
        readNote: "",
      },
    ],
    misconceptions: [],
  };
  const questions = lessons.flatMap((each, l) =>
    (l === 0 ? first : second).map((record, position) => ({
      lessonId: each.id,
      position,
      pool: "practice" as const,
      record,
    })),
  );
  return { hash: shortHash(JSON.stringify([release, questions])), release, questions, pictures: [] };
}

export interface TestCourse {
  built: BuiltCourse;
  releaseId: string;
  /**
   * Returns a question of the test course.
   * @throws if the course has no such question
   */
  record(questionId: string): QuestionRecord;
}

/** Stores a built course, so that it is the current release (published version) of its edition. */
export async function loadTestCourse(
  pool: Pool,
  now: Date,
  built: BuiltCourse = createTestCourse(),
): Promise<TestCourse> {
  const outcome = await storeCourseRelease(pool, built, { now, hasEditionEverHadLearners });
  if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.label}`);
  const record = (questionId: string) => {
    const found = built.questions.find((each) => each.record.id === questionId);
    if (!found) throw new Error(`no question ${questionId}`);
    return found.record;
  };
  return { built, releaseId: outcome.releaseId, record };
}

/** Inserts a learner without a session, and returns the learner's id. */
export async function insertLearner(db: Db, now: Date, kind: "guest" | "account" = "account"): Promise<string> {
  const id = newId(now);
  await db`
    insert into learner (id, kind, created_at, last_active_on)
    values (${id}, ${kind}, ${now}, ${now.toISOString().slice(0, 10)})`;
  return id;
}
