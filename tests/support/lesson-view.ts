/** A lesson page in memory, with everything that it can hold. */
import { deriveLessonPieces } from "~/content/release/lesson-pieces";
import type { CompiledLesson } from "~/content/release/release";
import type { LessonPageData, PracticeRoundResult } from "~/learning/practice/lesson-page-data";
import type { QuestionProgress } from "~/learning/practice/lesson-state";
import type { QuestionView } from "~/questions/question-view";
import type { QuestionRecord } from "~/questions/table";
import { createSingleChoiceQuestion } from "./factories";

/** A lesson with a passage, a case, two open questions, a task and what to read next. */
export const lesson: CompiledLesson = {
  id: "alles",
  number: 2,
  title: "Wat is samen? Alles",
  heading: "Wat is samen?",
  lead: "Alles",
  short: "Samen",
  objectives: [{ id: "T1.1", text: "Je legt uit wat samen is.", bloom: "understand" }],
  sources: ["bron"],
  terms: ["buurt"],
  minutes: 12,
  passages: [
    { id: "eerste-stuk", title: "Eerste stuk", kind: "text", minutes: 2 },
    { id: "casus-een", title: "Het plein", kind: "case", minutes: 8 },
  ],
  segments: [
    { kind: "pre-question", id: "P", html: "Wat denk je?", options: ["Ja", "Nee"] },
    {
      kind: "html",
      html: '<div class="flow read"><h2 id="eerste-stuk">Eerste stuk</h2><p>Lees.</p></div><section class="case" id="casus-een"><h3>Het plein</h3></section>',
    },
    { kind: "question", id: "A1" },
    { kind: "question", id: "A2" },
    {
      kind: "task",
      id: "buurt",
      title: "Kijk rond",
      html: "<p>Loop.</p>",
      rubric: [{ points: 1, criterion: "Zelf." }],
    },
    { kind: "recall", id: "T", html: "Leg uit." },
    {
      kind: "further",
      items: [
        { links: [{ source: "bron" }], text: "kort." },
        { links: [{ text: "Een site", url: "https://www.lees.example/a" }], text: "" },
      ],
    },
  ],
  questions: ["A1", "A2"],
};

/** Derives the pieces of a lesson: question A2 asks about the case, L about an earlier lesson. */
export function derive(of: CompiledLesson) {
  const record = (id: string): QuestionRecord => ({
    ...createSingleChoiceQuestion(id, "T1.1", id === "A2" ? "casus-een" : "eerste-stuk"),
    role: id === "L" ? "lookback" : undefined,
  });
  return deriveLessonPieces(of, of.questions.map(record));
}

export const final = (question: QuestionView): QuestionView => ({
  ...question,
  state: "final",
  verdict: "answered",
  firstVerdict: null,
  score: null,
  first: [],
  chosen: null,
  marked: { type: "short", text: "Zo.", rubric: [], model: "<p>Zo.</p>", pitfalls: [] } as never,
});

export function open(id: string, number: number): QuestionView {
  return {
    state: "open",
    id,
    type: "short",
    number,
    total: 2,
    stem: "Wat?",
    case: null,
    passage: { id: "eerste-stuk", title: "Eerste stuk" },
    ask: { type: "short" },
    typed: {},
    problem: null,
  };
}

export function viewOf(changes: Partial<LessonPageData> = {}): LessonPageData {
  return {
    releaseId: "1",
    course: { id: "proef", title: "Proef", language: "nl", lessonCount: 3, passMark: 0.8, label: "1" },
    lesson,
    pieces: derive(lesson),
    original: null,
    passedIn: null,
    glossary: [{ key: "buurt", term: "Buurt", definition: "Waar je woont.", sources: [], synonyms: [] }],
    sources: [
      {
        key: "bron",
        label: "Bron, 2020",
        authors: "B. Ron",
        year: "2020",
        title: "Een titel",
        container: "Een blad",
        url: "https://example.org/bron",
        read: "fully",
        readNote: "Volledig",
      },
    ],
    previous: { id: "een", number: 1, heading: "Een", short: "Een" },
    next: { id: "drie", number: 3, heading: "Drie", short: "Drie" },
    comesFirst: null,
    state: "open",
    round: 1,
    questions: [open("A1", 1), open("A2", 2)],
    bricks: ["todo", "todo"],
    counted: 2,
    needed: 2,
    result: null,
    afterLessons: null,
    closingCaseNext: null,
    lastDay: null,
    notes: {},
    ...changes,
  };
}

export function resultOf(changes: Partial<PracticeRoundResult>): LessonPageData {
  const result: PracticeRoundResult = {
    score: 0.5,
    passed: false,
    right: 1,
    scored: 2,
    reread: [],
    objectives: [],
    passedBeside: { previous: true, next: false },
    remarks: [],
    fresh: false,
    ...changes,
  };
  const bricks: QuestionProgress[] = ["right", result.right === 2 ? "right" : "wrong"];
  const questions = viewOf().questions.map((question) => ({ ...question, state: "final" }) as QuestionView);
  return viewOf({ result, bricks, questions, state: result.passed ? "passed" : "again" });
}
