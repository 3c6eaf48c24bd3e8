import { gzipSync } from "node:zlib";
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
  const result: PracticeRoundResult = {
    score: 0.5,
    passed: false,
    right: 1,
    scored: 2,
    needed: 2,
    reread: [],
    objectives: [],
    passedBeside: { previous: true, next: false },
    fresh: false,
    ...changes,
  };
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
  expect(html).toContain('role="status">Les 2 gehaald, 2 van 2 stenen<');
  expect(html).toContain("Huis twee staat");
  expect(html).toContain("Je had twee van de twee vragen helemaal goed. Je had er twee nodig.");
  expect(html.indexOf("Verder met les 3")).toBeLessThan(html.indexOf("Begin een nieuwe ronde"));
  expect(html).toContain('href="/courses/proef/lessons/drie"');
});

test("a passed lesson tells what the learner can do now, with bricks, and what to read again where a half one lies", () => {
  const passages = [{ id: "eerste-stuk", title: "Eerste stuk", minutes: 2 }];
  const objectives = [
    { objective: { id: "T1.1", text: "Je legt uit wat samen is." }, bricks: ["right" as const], passages: [] },
    { objective: { id: "T1.2", text: "Je herkent een buurt." }, bricks: ["half" as const], passages },
  ];
  const view = { ...resultOf({ passed: true, right: 2, objectives }), bricks: ["right", "half"] as QuestionProgress[] };
  const html = status(view);
  expect(html).toContain("Les 2 gehaald, 1½ van 2 stenen");
  expect(html).toContain("Voor de uitslag telt alleen je eerste antwoord.");
  expect(html).toContain('aria-label="Eén steen: één halve"');
  expect(html).toContain("½ van 1");
  expect(html.match(/href="#eerste-stuk"/g)).toHaveLength(1);
  const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
  expect(levels).toEqual([2, 3]);
});

test("the house is laid only in the answer that passed the lesson, and stands at rest after it", () => {
  const passed = { passed: true, right: 2, score: 1 };
  const [fresh, rest] = [status(resultOf({ ...passed, fresh: true })), status(resultOf(passed))];
  expect(fresh).toContain('class="scene fresh"');
  expect(rest).not.toContain("fresh");
  const words = (html: string) => html.replace(/<svg.*?<\/svg>(?:<\/g>)*/g, "").replace(/(?:<[^>]+>|\s)+/g, " ");
  expect(words(fresh)).toBe(words(rest));
  expect(gzipSync(fresh).length - gzipSync(status(resultOf({}))).length).toBeLessThan(1000);
});

test("a neighbour that is not passed is an outline, and the first and last lessons have one neighbour", () => {
  const scene = (view: LessonPageData) => /class="scene".*/s.exec(status(view))?.[0] ?? "";
  const passed = resultOf({ passed: true, right: 2 });
  expect(scene(passed)).toContain('#b1"');
  expect(scene(passed)).toContain('#b3-open"');
  expect(scene({ ...passed, previous: null })).not.toContain("#b1");
  expect(scene({ ...passed, next: null })).not.toContain("#b3");
});

test("a new round says whether it asks other questions", () => {
  expect(status(resultOf({}))).toContain("dezelfde vragen opnieuw");
  const variants = { ...resultOf({}), lesson: { ...lesson, questions: ["A1", "A2", "A2b"] } };
  expect(status(variants)).toContain("Een nieuwe ronde stelt waar het kan andere vragen. Wat je haalde, houd je.");
});

test("when points for half answers decide, the share is told and never rounded up", () => {
  expect(status(resultOf({ passed: true, right: 1, needed: 2, score: 0.8499 }))).toContain(
    "Je haalde 84 % van de punten",
  );
  expect(status(resultOf({}))).not.toContain("van de punten");
});
