import fc from "fast-check";
import { expect, test } from "vitest";
import { createSingleChoiceQuestion } from "~/../tests/support/factories";
import type { QuestionRecord } from "~/questions/table";
import {
  deriveLessonPieces,
  findPieceWithId,
  type LessonBlock,
  type LessonInPieces,
  listBlocks,
  numberInLesson,
  sortByPageOrder,
} from "./lesson-pieces";
import type { CompiledLesson, LessonSegment } from "./release";

type Passage = CompiledLesson["passages"][number];

const text = (id: string): Passage => ({ id, title: id.toUpperCase(), kind: "text", minutes: 2 });
const story = (id: string): Passage => ({ ...text(id), kind: "case" });
const html = (content: string): LessonSegment => ({ kind: "html", html: content });
const asks = (id: string): LessonSegment => ({ kind: "question", id });
const ask = (id: string, change: Partial<QuestionRecord> = {}) =>
  ({ ...createSingleChoiceQuestion(id), ...change }) as QuestionRecord;

const flow = (...inner: string[]) => `<div class="flow read">${inner.join("")}</div>`;
const section = (id: string) =>
  `<section class="case" id="${id}" aria-labelledby="${id}-title"><h3 id="${id}-title">Titel</h3></section>`;
const head = (id: string) => `<h2 id="${id}">${id.toUpperCase()}</h2>`;

function derive(passages: Passage[], segments: LessonSegment[], questions: QuestionRecord[]): LessonInPieces {
  const lesson = { passages, segments, questions: questions.map(({ id }) => id) } as unknown as CompiledLesson;
  return deriveLessonPieces(lesson, questions);
}

/** Returns what stands where, as short texts. */
function show({ opening, pieces, ending }: Omit<LessonInPieces, "further" | "origins">): Record<string, string[]> {
  const tell = (block: LessonBlock) =>
    block.kind === "html"
      ? block.html
      : block.kind === "place"
        ? block.questions.join("/")
        : `${block.kind} ${block.id}`;
  const named = pieces.map(({ id, blocks }) => [id, blocks.map(tell)] as const);
  return { opening: opening.map(tell), ...Object.fromEntries(named), ending: ending.map(tell) };
}

const pre: LessonSegment = { kind: "pre-question", id: "P", html: "Wat?", options: [] };
const recall: LessonSegment = { kind: "recall", id: "R", html: "Leg uit." };

test("the present form: one text, all questions after it", () => {
  const body = [
    flow("<p>Vooraf.</p>", head("een"), "<p>1</p>", head("twee"), "<p>2</p>"),
    '<section class="myth"><h2 class="over" id="misconception-1">Wat veel mensen denken</h2></section>',
    section("casus"),
  ].join("\n");
  const questions = [
    ask("Q1", { passage: "twee" }),
    ask("Q2", { passage: "een" }),
    ask("Q3", { passage: "een", case: "casus" }),
    ask("Q4", { passage: "casus-title" }),
  ];
  const passages = [text("een"), text("twee"), story("casus")];
  const segments = [pre, html(body), ...questions.map(({ id }) => asks(id)), recall];
  const derived = derive(passages, segments, questions);
  expect(show(derived)).toEqual({
    opening: ["pre-question P", flow("<p>Vooraf.</p>")],
    een: [flow("<p>1</p>"), "Q2"],
    twee: [`${flow("<p>2</p>")}\n${body.split("\n")[1]}\n`, "Q1"],
    casus: [section("casus"), "Q3", "Q4"],
    ending: ["recall R"],
  });
  expect(derived.pieces.map(({ title, minutes }) => `${title} ${minutes}`)).toEqual(["EEN 4", "TWEE 4", "CASUS 14"]);
  expect(sortByPageOrder(derived, questions, ({ id }) => id).map(({ id }) => id)).toEqual(["Q2", "Q1", "Q3", "Q4"]);
  expect(["Q2", "Q1", "Q3", "no"].map((id) => numberInLesson(derived, id))).toEqual([1, 2, 3, null]);
});

test("a placed question stands where it is written, its variants with it, and text goes on after it", () => {
  const questions = [
    ask("Q1", { passage: "een", place: "a" }),
    ask("Q2", { passage: "een", place: "a" }),
    ask("Q3", { passage: "een" }),
  ];
  const segments = [
    html(flow(head("een"), "<p>1</p>")),
    asks("Q1"),
    asks("Q2"),
    html(flow("<p>nog</p>", head("twee"), "<p>2</p>")),
    asks("Q3"),
  ];
  expect(show(derive([text("een"), text("twee")], segments, questions))).toEqual({
    opening: [],
    een: [flow("<p>1</p>"), "Q1/Q2", flow("<p>nog</p>"), "Q3"],
    twee: [flow("<p>2</p>")],
    ending: [],
  });
});

test("a lesson tells which signs stand at the citations of its text and its questions", () => {
  const sign = (origin: string) => `<i class="origin ${origin}" role="img"></i>`;
  const questions = [ask("Q1", { passage: "een", stem: `Wat zegt zij ${sign("quoted")}?` })];
  const segments = [
    html(flow(head("een"), `<p>Er is een origin other than this. ${sign("original")}</p>`)),
    asks("Q1"),
  ];
  expect(derive([text("een")], segments, questions).origins).toEqual(["original", "quoted"]);
  expect(derive([text("een")], [html(flow(head("een"), "<p>1</p>"))], []).origins).toEqual([]);
});

test("a look-back stands in the opening, wherever it is written, and has no number", () => {
  const questions = [ask("Q1", { passage: "een" }), ask("L", { passage: "een", place: "l", role: "lookback" })];
  const derived = derive([text("een")], [html(flow(head("een"), "<p>1</p>")), asks("Q1"), asks("L")], questions);
  expect(show(derived)).toEqual({ opening: ["L"], een: [flow("<p>1</p>"), "Q1"], ending: [] });
  expect([numberInLesson(derived, "Q1"), numberInLesson(derived, "L")]).toEqual([1, null]);
});

test("a question about an unknown passage stands in the last piece, and in the opening without pieces", () => {
  const questions = [ask("Q1", { passage: "weg", case: "ook-weg" })];
  const segments = [html(flow(head("een"), "<p>1</p>", head("twee"), "<p>2</p>")), asks("Q1")];
  expect(show(derive([text("een"), text("twee"), story("ook-weg")], segments, questions)).twee).toEqual([
    flow("<p>2</p>"),
    "Q1",
  ]);
  expect(show(derive([], [html("<p>Los</p>"), asks("Q1")], questions)).opening).toEqual(["<p>Los</p>", "Q1"]);
});

test("a piece is found by its own id, and by that of a question or heading in it", () => {
  const segments = [html(flow(head("een"), '<h3 id="sub">S</h3>', head("twee"), "<p>2</p>")), asks("Q1")];
  const derived = derive([text("een"), text("twee")], segments, [ask("Q1", { passage: "twee" })]);
  expect(["een", "sub", "twee", "Q1", "weg"].map((id) => findPieceWithId(derived, id)?.id)).toEqual([
    "een",
    "een",
    "twee",
    "twee",
    undefined,
  ]);
});

/** A lesson as the compiler may write it: blocks of text with headings in it, sections and questions, in any order. */
const lessons = fc
  .array(
    fc.oneof(
      fc.array(fc.constantFrom("text", "heading", "wrap"), { minLength: 1, maxLength: 5 }).map((parts) => ({ parts })),
      fc.constantFrom("case" as const, "myth" as const),
      fc.record({
        place: fc.constantFrom(undefined, "a", "b"),
        about: fc.nat(9),
        role: fc.constantFrom(undefined, "lookback"),
      }),
      fc.constantFrom("pre-question" as const, "recall" as const),
    ),
    { maxLength: 14 },
  )
  .map((drawn) => {
    const passages: Passage[] = [];
    const questions: QuestionRecord[] = [];
    const segments: LessonSegment[] = [];
    let n = 0;
    const addHtml = (content: string) => {
      const last = segments.at(-1);
      if (last?.kind === "html") last.html += content;
      else segments.push({ kind: "html", html: content });
    };
    for (const each of drawn) {
      n += 1;
      if (each === "case") {
        passages.push(story(`p${n}`));
        addHtml(section(`p${n}`));
      } else if (each === "myth") addHtml(`<section class="myth"><h2 class="over" id="m${n}">Denk</h2></section>`);
      else if (typeof each === "string")
        segments.push({ kind: each, id: `N${n}`, html: "?", options: [] } as LessonSegment);
      else if ("parts" in each) {
        const inner = each.parts.map((part, at) => {
          if (part === "text") return `<p>${n}.${at}</p>`;
          if (part === "wrap") return `<div class="scroll"><p>${n}.${at}</p></div>`;
          passages.push(text(`p${n}-${at}`));
          return head(`p${n}-${at}`);
        });
        addHtml(flow(...inner));
      } else {
        questions.push(
          ask(`Q${n}`, {
            place: each.place,
            role: each.role as "lookback" | undefined,
            passage: `p${each.about}`,
            case: `p${n - 1}`,
          }),
        );
        segments.push(asks(`Q${n}`));
      }
    }
    return { passages, segments, questions };
  });

const bare = (content: string) => content.replace(/<h2 id="p[^>]*>[^<]*<\/h2>/g, "").replaceAll(/<\/?div[^>]*>/g, "");
const depth = (content: string) => (content.match(/<div/g) ?? []).length - (content.match(/<\/div>/g) ?? []).length;

test("nothing is lost: every part stands once, in order, and every block is whole", () => {
  fc.assert(
    fc.property(lessons, ({ passages, segments, questions }) => {
      const derived = derive(passages, segments, questions);
      const blocks = listBlocks(derived);
      const htmlOf = (list: { kind: string; html?: string }[]) =>
        list.map((each) => (each.kind === "html" ? each.html : "")).join("");
      expect(bare(htmlOf(blocks))).toBe(bare(htmlOf(segments)));
      for (const block of blocks) if (block.kind === "html") expect(depth(block.html)).toBe(0);
      const asked = blocks.flatMap((block) => (block.kind === "place" ? block.questions : []));
      expect([...asked].sort()).toEqual(questions.map(({ id }) => id).sort());
      expect(derived.places.flatMap((place) => place.questions)).toEqual(asked);
      const notes = (list: { kind: string; id?: string }[]) =>
        list.flatMap(({ kind, id }) => (kind === "pre-question" || kind === "recall" ? [`${kind} ${id}`] : [])).sort();
      expect(notes(blocks)).toEqual(notes(segments));
      expect(derived.pieces.map(({ id }) => id)).toEqual(passages.map(({ id }) => id));
    }),
  );
});
