import { gzipSync } from "node:zlib";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { lesson, resultOf, viewOf } from "~/../tests/support/lesson-view";
import type { LessonPageData } from "~/learning/practice/lesson-page-data";
import type { QuestionProgress } from "~/learning/practice/lesson-state";
import type { QuestionView } from "~/questions/question-view";
import { RoundResultOrOpenQuestions } from "./lesson-parts-changed-by-answer";

const status = (view: LessonPageData) => renderToStaticMarkup(<RoundResultOrOpenQuestions view={view} />);

test("before the last answer the page tells which questions are open", () => {
  const [first, second] = viewOf().questions as [QuestionView, QuestionView];
  const view = viewOf({ questions: [{ ...first, state: "final" } as QuestionView, second], bricks: ["wrong", "todo"] });
  expect(status(view)).toContain('<a href="#A2">vraag 2</a>');
  expect(status(view)).not.toContain('href="#A1"');
  expect(status(viewOf())).toContain("hidden");
  // A question that waits for its second try was answered once, so the sentence must be true of it too.
  const retried = { ...second, state: "retry" } as QuestionView;
  const waiting = status({ ...view, questions: [view.questions[0] as QuestionView, retried] });
  expect(waiting).toContain('Nog niet klaar: <span><a href="#A2">vraag 2</a>');
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
  expect(html).toContain("Je had één van de twee vragen in één keer helemaal goed. Je hebt er twee nodig.");
  expect(html).toContain('<a href="#eerste-stuk">Eerste stuk</a>, twee minuten lezen');
  expect(html).toContain('action="/courses/proef/lessons/alles/rounds"');
  expect(html).not.toContain("Verder met les 3");
});

test("a round that reached the mark leads on, with the next lesson first", () => {
  const html = status(resultOf({ passed: true, right: 2, score: 1 }));
  expect(html).toContain('role="status">Les 2 gehaald, 2 van 2 stenen<');
  expect(html).toContain("Huis twee staat");
  expect(html).toContain("Je had twee van de twee vragen in één keer helemaal goed. Je had er twee nodig.");
  expect(html.indexOf("Verder met les 3")).toBeLessThan(html.indexOf("Begin een nieuwe ronde"));
  expect(html).toContain('href="/courses/proef/lessons/drie"');
});

test("after the last lesson the page leads on, also whoever passed the final test or has the certificate already", () => {
  const after = (afterLessons: LessonPageData["afterLessons"]) =>
    status({ ...resultOf({ passed: true, right: 2, score: 1 }), afterLessons });
  const test = '<a class="btn" href="/courses/proef/final-test">Naar de eindtoets</a>';
  expect(after("final-test")).toContain("Nu is de eindtoets open.");
  expect(after("final-test")).toContain(test);
  expect(after("final-test-begun")).not.toContain("Nu is de eindtoets open.");
  expect(after("final-test-begun")).toContain(test);
  const complete = after("certificate");
  expect(complete).toContain("Je hebt de hele cursus gehaald.");
  expect(complete).toContain('<a class="btn" href="/courses/proef/certificate">Naar je certificaat</a>');
  expect(complete).not.toMatch(/eindtoets|Haal je certificaat/);
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

test("a new round says that it lays all bricks again, whether it asks other questions, and what stays", () => {
  expect(status(resultOf({}))).toContain("Je legt alle stenen opnieuw, want een ronde telt als geheel.");
  expect(status(resultOf({}))).toContain("Je krijgt dezelfde vragen");
  expect(status(resultOf({}))).not.toContain("De les blijft gehaald.");
  expect(status({ ...resultOf({}), state: "passed" })).toContain("De les blijft gehaald.");
  const variants = { ...resultOf({}), lesson: { ...lesson, questions: ["A1", "A2", "A2b"] } };
  expect(status(variants)).toContain("Je krijgt waar het kan andere vragen.");
});

test("when points for half answers decide, the share is told and never rounded up", () => {
  expect(status(resultOf({ passed: true, right: 1, score: 0.8499 }))).toContain("Je haalde 84 % van de punten");
  expect(status(resultOf({}))).not.toContain("van de punten");
});
