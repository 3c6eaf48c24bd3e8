import fs from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { derive, final, lesson, open, viewOf } from "~/../tests/support/lesson-view";
import {
  createSampleResponse,
  parseExampleQuestion,
  renderAnsweredQuestion,
  renderUnansweredQuestion,
} from "~/../tests/support/question-kind";
import { isReservedId } from "~/content/check/lesson-rules";
import type { LessonSegment } from "~/content/release/release";
import type { Origin } from "~/content/source/citation";
import type { LessonPageData } from "~/learning/practice/lesson-page-data";
import type { QuestionView } from "~/questions/question-view";
import { listQuestionKinds } from "~/questions/table";
import { HtmlCacheContext, type RenderCachedHtml } from "~/ui/cached-element";
import { LessonPartsChangedByAnswer } from "~/ui/lesson-parts-changed-by-answer";
import { createHtmlCache } from "~/web/responses/html-cache.server";
import { LessonPage } from "./lesson.page";

const page = (view: LessonPageData) => renderToStaticMarkup(<LessonPage view={view} />);

test("every entry of the plan leads to a place in the page, and no id stands there twice", () => {
  const html = page(viewOf());
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const places = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(places).toEqual(expect.arrayContaining(["eerste-stuk", "casus-een", "recall-T", "begrippen"]));
  expect(places.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test("terms and sources are folded at the end, with the ids that links lead to inside", () => {
  const [, folded] =
    page(viewOf()).match(/<details class="reference[^"]*"><summary>.*?<\/summary>(.*?)<\/details>/) ?? [];
  const html = folded ?? "";
  for (const id of ["begrippen", "term-buurt", "source-bron"]) expect(html).toContain(` id="${id}"`);
  expect(html).toContain("B. Ron (2020). ");
});

test("a lesson has a key of the signs of its citations, with words beside each, and of no other sign", () => {
  const view = viewOf();
  const [source] = view.sources;
  const original = source ? { ...source, key: "artikel", label: "Blad, 2024", name: "het artikel" } : null;
  const keyOf = (origins: Origin[]) => {
    const html = page(viewOf({ original, pieces: { ...view.pieces, origins } }));
    const [, key = ""] = html.match(/<details class="origins">(.*?)<\/details>/) ?? [];
    return { signs: key.match(/class="origin \w+"/g) ?? [], words: key.replaceAll(/<!-- -->|<[^>]*>/g, "") };
  };
  const all = keyOf(["original", "quoted", "other"]);
  expect(all.signs).toHaveLength(3);
  for (const words of [
    "Bij (Blad, 2024) komt de zin uit de bron van deze cursus: het artikel.",
    "Bij (via Blad, 2024) komt de zin van iemand anders. Wij lazen het in de bron van deze cursus: het artikel.",
    "Bij (Bron, 2020) komt",
  ])
    expect(all.words).toContain(words);
  expect(keyOf(["other"]).signs).toEqual(['class="origin other"']);
  expect(keyOf(["original", "other"]).words).not.toContain("via");
  expect(keyOf([])).toEqual({ signs: [], words: "" });
});

test("the sources at the end carry their sign, with its meaning above them", () => {
  const view = viewOf();
  const [source] = view.sources;
  if (!source) throw new Error("the example has a source");
  const other = { ...source, key: "blad", label: "Blad, 2024" };
  const html = page(viewOf({ original: source, sources: [source, other] }));
  const [, names = ""] = html.match(/<ul class="origin-names small">(.*?)<\/ul>/) ?? [];
  expect(names.match(/origin \w+/g)).toEqual(["origin original", "origin quoted", "origin other"]);
  expect(html).toContain('<i class="origin original" role="img" aria-label="De bron van deze cursus"></i>Bron, 2020');
  expect(html).toContain('<i class="origin other" role="img" aria-label="Een andere bron"></i>Blad, 2024');
  expect(page(viewOf({ original: null }))).toMatch(/<ul class="origin-names small"><li><i class="origin other"/);
});

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? "");

test("the check of a course knows every id that the page makes itself", () => {
  const frame = ["root", "ui/site-header", "ui/site-footer"].map((name) => fs.readFileSync(`app/${name}.tsx`, "utf8"));
  const ids = idsIn(`${frame} ${page(viewOf())}`);
  const written = ["A1", "A2", "eerste-stuk", "casus-een", "pre-question-P", "task-buurt", "recall-T"];
  expect(ids).toEqual(expect.arrayContaining([...written, "main", "lesson-result", "lesson-piece-2", "term-buurt"]));
  const names = {
    questions: ["A1", "A2"],
    cases: ["casus-een"],
    preQuestions: ["P"],
    recalls: ["T"],
    tasks: ["buurt"],
    terms: ["buurt"],
    sources: ["bron"],
  };
  expect(ids.filter((id) => !written.includes(id) && !isReservedId(id, names))).toEqual([]);
  expect([...written, "casus-titel", "A1-1", "A1-nog-een"].filter((id) => isReservedId(id, names))).toEqual([]);
});

test.each(listQuestionKinds(() => true))(
  "the check of a course knows every id in a question of the kind %s",
  (kind) => {
    const question = parseExampleQuestion(kind);
    const { id } = question;
    const answered = [true, false].map((right) =>
      renderAnsweredQuestion(question, createSampleResponse(question, right)),
    );
    const made = idsIn(`${renderUnansweredQuestion(question)} ${answered.join(" ")}`).filter((each) => each !== id);
    expect(made).toContain(`${id}-stem`);
    const names = { questions: [id], cases: [], preQuestions: [], recalls: [], tasks: [], terms: [], sources: [] };
    expect(made.filter((each) => !isReservedId(each, names))).toEqual([]);
  },
);

test("what to read next says from where it is, and a source leads to its own address", () => {
  const [section = ""] = page(viewOf()).match(/<section class="further[\s\S]*?<\/section>/) ?? [];
  expect(section).toContain(
    '<a href="https://example.org/bron">Een titel</a><span class="small"> Bron, 2020, example.org',
  );
  expect(section).toContain("<p>Kort.</p>");
  expect(section).toContain('<a href="https://www.lees.example/a">Een site</a><span class="small"> lees.example');
});

test("the one heading of the first level is the lesson's, and headings skip no level", () => {
  const levels = [...page(viewOf()).matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
  expect(levels.filter((level) => level === 1).length).toBe(1);
  expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
});

test("each question stands in the piece that it asks about, the recall after the pieces and the result after that", () => {
  const html = page(viewOf());
  const order = [
    "pre-question-P",
    "eerste-stuk",
    "A1",
    "casus-een",
    "A2",
    "task-buurt",
    "recall-T",
    "lesson-result",
    "further",
    "begrippen",
  ];
  const at = order.map((place) => html.indexOf(` id="${place}"`));
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(at[0]).toBeGreaterThan(0);
});

/** Returns for each piece of a page whether it is open, and what its summary says. */
function pieces(html: string): string[] {
  return [...html.matchAll(/<details class="piece"( open="")?><summary[^>]*>(.*?)<\/summary>/g)].map(
    ([, open, summary]) =>
      `${open ? "open" : "closed"}: ${(summary ?? "")
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim()}`,
  );
}

test("without an answer the first piece is open; later the piece of the first question that is not final, and the one asked for", () => {
  expect(pieces(page(viewOf()))).toEqual(["open: Eerste stuk 4 min", "closed: Casus: Het plein 18 min"]);
  const [first, second] = viewOf().questions as [QuestionView, QuestionView];
  const half = viewOf({ state: "busy", questions: [final(first), second], bricks: ["wrong", "todo"] });
  expect(pieces(page(half))).toEqual(["closed: Eerste stuk 4 min, nog niet goed", "open: Casus: Het plein 18 min"]);
  // Not in bricks: the answer is final, but it laid none.
  expect(page(half)).toContain('id="plan-title">1 van 2 vragen klaar<');
  expect(page({ ...half, round: 2 })).toContain('id="plan-title">1 van 2 vragen klaar. Ronde 2<');
  for (const at of ["A1", "eerste-stuk"]) {
    const html = renderToStaticMarkup(<LessonPage view={half} at={at} />);
    expect(pieces(html).map((each) => each.split(":")[0])).toEqual(["open", "open"]);
  }
  expect(renderToStaticMarkup(<LessonPage view={half} at="onzin" />)).toContain('<details class="piece"><summary');
  const done = viewOf({ state: "passed", questions: [final(first), final(second)], bricks: ["right", "half"] });
  expect(pieces(page(done))).toEqual([
    "closed: Eerste stuk 4 min, goed",
    "closed: Casus: Het plein 18 min, deels goed",
  ]);
});

test("a learner who comes back reads where they stopped, but not directly after an answer", () => {
  const [first, second] = viewOf().questions as [QuestionView, QuestionView];
  const half = viewOf({ state: "busy", questions: [final(first), second], bricks: ["right", "todo"] });
  expect(page(half)).toContain('Je stopte bij stuk 2. <a href="#casus-een">');
  expect(renderToStaticMarkup(<LessonPage view={half} at="A1" />)).not.toContain("Je stopte");
  expect(page(viewOf())).not.toContain("Je stopte");
  for (const at of ["", "onzin", "eerste-stuk"])
    expect(renderToStaticMarkup(<LessonPage view={half} at={at} />)).toContain("Je stopte bij stuk 2.");
});

test("the answer to a question leads on to the next piece, and the last to the result", () => {
  const questions = viewOf().questions.map(final);
  const html = page(viewOf({ questions, bricks: ["right", "right"] }));
  expect(html).toContain('<a class="btn" href="#casus-een">Verder met stuk 2</a>');
  expect(html).toContain('<a class="btn" href="#lesson-result">Bekijk je resultaat</a>');
});

test("a piece without a question leads on by itself", () => {
  const view = viewOf({ questions: [open("A2", 1)], bricks: ["todo"] });
  expect(page(view)).toContain('<a class="btn quiet" href="#casus-een">Verder met stuk 2</a>');
});

test("what one answered beforehand comes back in the piece that answers it, once there is an answer", () => {
  const [pre, ...rest] = lesson.segments as [LessonSegment & { kind: "pre-question" }, ...LessonSegment[]];
  const known = { ...pre, passage: "casus-een", answers: ["<p>Deels.</p>", "<p>Nee, <b>ook</b> zij.</p>"] };
  const withAnswers = { ...lesson, segments: [known, ...rest] };
  const change = { lesson: withAnswers, pieces: derive(withAnswers) };
  const html = page(viewOf({ ...change, notes: { "pre-question:P": "Nee" } }));
  expect(html).toContain('<a href="#casus-een">Bij stuk 2 zie je dit terug</a>');
  expect(html.slice(html.indexOf('class="thought"'))).toMatch(/Je dacht vooraf.*Nee.*Nu weet je.*<b>ook<\/b> zij\./s);
  expect(html.indexOf('class="thought"')).toBeGreaterThan(html.indexOf('id="casus-een"'));
  expect(html.indexOf('class="thought"')).toBeLessThan(html.indexOf('id="A2"'));
  expect(page(viewOf(change))).toContain('<div id="guess-P" hidden=""></div>');
  expect(page(viewOf({ notes: { "pre-question:P": "Nee" } }))).not.toContain("zie je dit terug");
});

test("a choice that was made inside a piece is not kept for the next reader", () => {
  const [pre, text, ...rest] = lesson.segments as [LessonSegment, LessonSegment, ...LessonSegment[]];
  const inside = { ...lesson, segments: [text, pre, ...rest] };
  const keep = createHtmlCache();
  const read = (notes: Record<string, string>) =>
    renderToStaticMarkup(
      <HtmlCacheContext.Provider value={keep}>
        <LessonPage view={viewOf({ lesson: inside, pieces: derive(inside), notes })} />
      </HtmlCacheContext.Provider>,
    );
  expect(read({ "pre-question:P": "Nee" })).toContain("Jouw antwoord vooraf: Nee");
  expect(read({})).not.toContain("Jouw antwoord vooraf");
});

test("a piece with an answer is kept apart from what all readers share", () => {
  const [cache, shared, own] = [createHtmlCache(), [] as string[], [] as string[]];
  const keep: RenderCachedHtml = (key, element, mark, isShared) => {
    const html = cache(key, element, mark, isShared);
    (isShared ? shared : own).push(html);
    return html;
  };
  const answered = { ...final(open("A1", 1)), chosen: "[]" } as QuestionView;
  renderToStaticMarkup(
    <HtmlCacheContext.Provider value={keep}>
      <LessonPage view={viewOf({ questions: [answered] })} />
    </HtmlCacheContext.Provider>,
  );
  expect(own.join()).toContain('class="body"');
  expect(own.join()).toContain('class="verdict"');
  expect(shared.join()).not.toContain('class="verdict"');
});

test("a look-back question stands in the opening under a heading of its own", () => {
  const change = { segments: [{ kind: "question" as const, id: "L" }, ...lesson.segments] };
  const withLookback = { ...lesson, ...change, questions: ["L", ...lesson.questions] };
  const looking = { ...open("L", 1), number: null };
  const view = viewOf({ pieces: derive(withLookback), questions: [looking, ...viewOf().questions] });
  const html = page(view);
  expect(html.indexOf('id="L"')).toBeLessThan(html.indexOf('class="piece"'));
  expect(html).toMatch(/<h2 class="over">Vraag over een eerdere les/);
  expect(html).toContain("0 van 2");
  const closed = page({ ...view, questions: [{ ...looking, closed: true } as QuestionView] });
  expect(closed).toContain("Deze ronde is klaar.");
  expect(closed).not.toContain('name="question" value="L"');
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

test("what an answer changes elsewhere stands in the page under the same ids", () => {
  const ids = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const changed = ids(renderToStaticMarkup(<LessonPartsChangedByAnswer view={viewOf()} />));
  expect(changed).toEqual(
    expect.arrayContaining([
      "lesson-bar",
      "lesson-plan",
      "lesson-state",
      "lesson-piece-1",
      "lesson-piece-2",
      "lesson-result",
    ]),
  );
  expect(ids(page(viewOf()))).toEqual(expect.arrayContaining(changed));
});
