import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { createSingleChoiceQuestion } from "~/../tests/support/factories";
import { deriveLessonPieces } from "~/content/release/lesson-pieces";
import type { CompiledLesson } from "~/content/release/release";
import type { LessonPageData, PracticeRoundResult } from "~/learning/practice/lesson-page-data";
import type { QuestionProgress } from "~/learning/practice/lesson-state";
import type { QuestionView } from "~/questions/question-view";
import { LessonPartsChangedByAnswer } from "~/ui/lesson-parts-changed-by-answer";
import { LessonPage } from "./lesson.page";

const lesson: CompiledLesson = {
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
    { kind: "html", html: '<div class="flow read"><h2 id="eerste-stuk">Eerste stuk</h2></div>' },
    { kind: "question", id: "A1" },
    { kind: "question", id: "A2" },
    { kind: "recall", id: "T", html: "Leg uit." },
  ],
  questions: ["A1", "A2"],
};

function open(id: string, number: number): QuestionView {
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

function viewOf(changes: Partial<LessonPageData> = {}): LessonPageData {
  return {
    releaseId: "1",
    course: { id: "proef", title: "Proef", language: "nl", lessonCount: 3, passMark: 0.8 },
    lesson,
    pieces: deriveLessonPieces(
      lesson,
      lesson.questions.map((id) => createSingleChoiceQuestion(id)),
    ),
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
    result: null,
    courseComplete: false,
    notes: {},
    ...changes,
  };
}

function resultOf(changes: Partial<PracticeRoundResult>): LessonPageData {
  const result = { score: 0.5, passed: false, right: 1, scored: 2, needed: 2, reread: [], ...changes };
  const bricks: QuestionProgress[] = ["right", result.right === 2 ? "right" : "wrong"];
  const questions = viewOf().questions.map((question) => ({ ...question, state: "final" }) as QuestionView);
  return viewOf({ result, bricks, questions, state: result.passed ? "passed" : "again" });
}

const page = (view: LessonPageData) => renderToStaticMarkup(<LessonPage view={view} />);
const status = (view: LessonPageData) => renderToStaticMarkup(<LessonPartsChangedByAnswer view={view} />);

test("every entry of the table of contents leads to a place in the page, and no id stands there twice", () => {
  const html = page(viewOf()).replace('<h2 id="eerste-stuk">', '<h2 id="eerste-stuk"></h2><h2 id="casus-een">');
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const places = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(places.length).toBeGreaterThanOrEqual(6);
  expect(places.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test("terms and sources stand at the end under the ids that the text leads to", () => {
  const html = page(viewOf());
  expect(html).toContain('id="term-buurt"');
  expect(html).toContain('id="source-bron"');
  expect(html).toContain("B. Ron (2020). ");
});

test("the one heading of the first level is the lesson's, and headings skip no level", () => {
  const levels = [...page(viewOf()).matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
  expect(levels.filter((level) => level === 1).length).toBe(1);
  expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
});

test("the questions come under one heading, with the count before and the result after", () => {
  const html = page(viewOf());
  const order = ['id="vragen"', 'id="lesson-status"', 'id="A1"', 'id="A2"', 'id="lesson-result"', 'id="recall-T"'];
  const at = order.map((place) => html.indexOf(place));
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(at[0]).toBeGreaterThan(0);
  expect(html).toContain("0 van 2 beantwoord");
});

test("notes are forms of their own, filled in with what was saved", () => {
  const html = page(viewOf({ notes: { "pre-question:P": "Nee", "recall:T": "Mijn zin" } }));
  expect(html).toContain('action="/courses/proef/lessons/alles/notes"');
  expect(html).toContain('name="place" value="pre-question:P"');
  expect(html).toMatch(/value="Nee"[^>]*checked=""|checked=""[^>]*value="Nee"/);
  expect(html).toContain("Jouw antwoord vooraf: Nee");
  expect(html).toContain("Mijn zin</textarea>");
  expect(html).toContain("Dit telt niet mee");
  expect(html).toContain("Alleen jij ziet dit");
});

test("what an answer changes elsewhere has an id, to be put in place", () => {
  const tops = [...status(viewOf()).matchAll(/<(?:p\b[^>]*|div) id="(lesson-(?:status|result))"/g)].map(([, id]) => id);
  expect(tops).toEqual(["lesson-status", "lesson-result"]);
});

test("before the last answer the page tells which questions are open", () => {
  const [first, second] = viewOf().questions as [QuestionView, QuestionView];
  const view = viewOf({ questions: [{ ...first, state: "final" } as QuestionView, second], bricks: ["wrong", "todo"] });
  expect(status(view)).toContain('<a href="#A2">vraag 2</a>');
  expect(status(view)).not.toContain('href="#A1"');
  expect(status(viewOf())).toContain("hidden");
});

test("a round under the mark tells how many were right, what to read and offers a new round", () => {
  const reread = [
    {
      objective: { id: "T1.1", text: "Je legt uit wat samen is." },
      passages: [{ id: "eerste-stuk", title: "Eerste stuk", minutes: 2 }],
    },
  ];
  const html = status(resultOf({ reread }));
  expect(html).toContain("Deze les is nog niet gehaald");
  expect(html).toContain("Je had één van de twee vragen helemaal goed. Je hebt er twee nodig.");
  expect(html).toContain('<a href="#eerste-stuk">Eerste stuk</a>, twee minuten lezen');
  expect(html).toContain('action="/courses/proef/lessons/alles/rounds"');
  expect(html).not.toContain("Verder met les 3");
});

test("a round that reached the mark leads on, with the next lesson first", () => {
  const html = status(resultOf({ passed: true, right: 2, score: 1 }));
  expect(html).toContain("Je hebt deze les gehaald");
  expect(html.indexOf("Verder met les 3")).toBeLessThan(html.indexOf("Begin een nieuwe ronde"));
  expect(html).toContain('href="/courses/proef/lessons/drie"');
});

test("when points for half answers decide, the share is told and never rounded up", () => {
  expect(status(resultOf({ passed: true, right: 1, needed: 2, score: 0.8499 }))).toContain(
    "Je haalde 84 % van de punten",
  );
  expect(status(resultOf({}))).not.toContain("van de punten");
});
