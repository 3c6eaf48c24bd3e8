import { expect, test } from "vitest";
import type { CompiledLesson } from "~/content/release/release";
import { insertLinksAfterPassages } from "./links-after-passages";

type Part = Pick<CompiledLesson, "passages" | "segments">;

function linked(passages: [string, "text" | "case"][], ...pieces: string[]): string {
  const lesson: Part = {
    passages: passages.map(([id, kind]) => ({ id, kind, title: id, minutes: 1 })),
    segments: pieces.map((html) => (html === "?" ? { kind: "question", id: "A" } : { kind: "html", html })),
  };
  return insertLinksAfterPassages(lesson as CompiledLesson, ({ id }) => `[${id}]`)
    .map((html, at) => html || pieces[at])
    .join("");
}

test("a passage ends before the next heading, and the last one with the text", () => {
  expect(
    linked(
      [
        ["a", "text"],
        ["b", "text"],
      ],
      '<div class="flow read"><h2 id="a">A</h2><p>1</p><h2 id="b">B</h2><p>2</p></div>',
    ),
  ).toBe('<div class="flow read"><h2 id="a">A</h2><p>1</p>[a]<h2 id="b">B</h2><p>2</p>[b]</div>');
});

test("a link stays in the stretch of text that it ends", () => {
  expect(
    linked(
      [
        ["a", "text"],
        ["b", "text"],
      ],
      '<div class="flow read"><h2 id="a">A</h2></div><section class="myth">1</section><div class="flow read"><h2 id="b">B</h2></div>',
    ),
  ).toBe(
    '<div class="flow read"><h2 id="a">A</h2></div><section class="myth">1</section>[a]<div class="flow read"><h2 id="b">B</h2>[b]</div>',
  );
});

test("a case ends with its section; the text after it belongs to none", () => {
  expect(
    linked(
      [
        ["a", "text"],
        ["c", "case"],
      ],
      '<h2 id="a">A</h2><p>1</p><section class="case" id="c" aria-labelledby="c-title"><p>2</p></section><p>3</p>',
    ),
  ).toBe(
    '<h2 id="a">A</h2><p>1</p>[a]<section class="case" id="c" aria-labelledby="c-title"><p>2</p>[c]</section><p>3</p>',
  );
});

test("a passage that goes on after a question ends there, and questions after it don't move its link", () => {
  expect(linked([["a", "text"]], '<h2 id="a">A</h2>', "?", "<p>2</p>", "?")).toBe('<h2 id="a">A</h2>?<p>2</p>[a]?');
  expect(
    linked(
      [
        ["a", "text"],
        ["b", "text"],
      ],
      '<h2 id="a">A</h2><p>1</p>',
      "?",
      '<div class="flow read"><h2 id="b">B</h2></div>',
    ),
  ).toBe('<h2 id="a">A</h2><p>1</p>[a]?<div class="flow read"><h2 id="b">B</h2>[b]</div>');
});

test("an id that is part of another id is no start", () => {
  expect(linked([["a", "text"]], '<p><a href="#a">x</a></p><h2 id="a-1">A</h2><p>1</p>')).not.toContain("[a]");
});
