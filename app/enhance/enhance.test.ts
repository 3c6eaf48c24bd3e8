import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bundleEnhance } from "../../vite-plugin-enhance";
import { draftKey, fromDraft } from "./drafts";
import { isFragment } from "./fragment";
import { move, orderOf } from "./order";
import { judge, pauseBefore } from "./post-form";
import { fill } from "./words";

const fragment = {
  status: 200,
  redirected: false,
  type: "text/html; charset=utf-8",
  text: '<article id="L1-1"></article>',
};

test("a text gets its values, and keeps a place without one", () => {
  expect(fill("{done} van {total} kaarten", { done: 2, total: 7 })).toBe("2 van 7 kaarten");
  expect(fill("{wie} doet {wat}", { wie: "jij" })).toBe("jij doet {wat}");
});

test("a marked answer and a form with what is wrong are put in the page", () => {
  expect(judge(fragment)).toBe("done");
  expect(judge({ ...fragment, status: 400 })).toBe("done");
});

test("a page behind the times is fetched anew", () => {
  expect(judge({ ...fragment, status: 409, text: "" })).toBe("reload");
});

test("a log-in form, a whole page, another type or nothing is never put in the page", () => {
  expect(judge({ ...fragment, redirected: true })).toBe("refused");
  expect(judge({ ...fragment, text: "<!DOCTYPE html><html></html>" })).toBe("refused");
  expect(judge({ ...fragment, status: 403 })).toBe("refused");
  expect(judge({ ...fragment, status: 429 })).toBe("refused");
  expect(isFragment(200, "application/json", "{}")).toBe(false);
  expect(isFragment(200, null, "<p></p>")).toBe(false);
  expect(isFragment(200, "text/html", "  ")).toBe(false);
});

test("a server with a bad moment is tried again", () => {
  expect(judge({ ...fragment, status: 500 })).toBe("failed");
  expect(judge({ ...fragment, status: 503, text: "<!doctype html>" })).toBe("away");
});

test("who was told to come later, or not heard, goes on trying, and not before the time that was told", () => {
  expect(pauseBefore(0, "away", 5)).toBe(5_000);
  expect(pauseBefore(5, "away", 5)).toBe(60_000);
  expect(pauseBefore(1_000, "away", 5)).toBe(60_000);
  expect(pauseBefore(1_000, "offline")).toBe(60_000);
  expect(pauseBefore(0, "away", 600)).toBe(600_000);
  expect(pauseBefore(0, "refused")).toBeNull();
});

test("pauses between tries grow, and end where the server has a fault", () => {
  const waits = Array.from({ length: 10 }, (_, attempt) => pauseBefore(attempt, "failed"));
  const given = waits.filter((wait) => wait !== null);
  expect(given.length).toBeGreaterThan(3);
  expect([...given].sort((a, b) => a - b)).toEqual(given);
  expect(new Set(given).size).toBe(given.length);
  expect(waits.at(-1)).toBeNull();
});

test("a step moves one place, and stays at the ends", () => {
  expect(move(["a", "b", "c"], 1, -1)).toEqual(["b", "a", "c"]);
  expect(move(["a", "b", "c"], 1, 1)).toEqual(["a", "c", "b"]);
  expect(move(["a", "b", "c"], 0, -1)).toEqual(["a", "b", "c"]);
  expect(move(["a", "b", "c"], 2, 1)).toEqual(["a", "b", "c"]);
});

test("moving loses no step, and back is back", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 8 }), fc.nat(), (items, n) => {
      const at = n % (items.length - 1);
      const moved = move(items, at, 1);
      expect([...moved].sort()).toEqual([...items].sort());
      expect(move(moved, at + 1, -1)).toEqual(items);
    }),
  );
});

test("numbers decide the order once every number is there once", () => {
  expect(orderOf(["2", "3", "1"])).toEqual([2, 0, 1]);
  expect(orderOf(["2", "", "1"])).toEqual([0, 1, 2]);
  expect(orderOf(["1", "1", "2"])).toEqual([0, 1, 2]);
  expect(orderOf(["0", "1", "2"])).toEqual([0, 1, 2]);
});

test("a draft fills text, chooses radios and boxes, and leaves what it does not know", () => {
  const draft: [string, string][] = [
    ["option", "a"],
    ["option", "c"],
    ["text", "Omdat het zo is."],
  ];
  expect(fromDraft({ name: "option", type: "checkbox", value: "a" }, draft)).toEqual({ checked: true });
  expect(fromDraft({ name: "option", type: "checkbox", value: "b" }, draft)).toEqual({ checked: false });
  expect(fromDraft({ name: "text", type: "textarea", value: "" }, draft)).toEqual({ value: "Omdat het zo is." });
  expect(fromDraft({ name: "gap-1", type: "text", value: "x" }, draft)).toEqual({});
});

test("drafts of another page, question or round are other drafts", () => {
  const key = (path: string, round: string) =>
    draftKey(path, [
      ["question", "L1-1"],
      ["round", round],
    ]);
  expect(new Set([key("/a", "1"), key("/a", "2"), key("/b", "1")]).size).toBe(3);
});

test("all scripts of a page that does not hydrate stay far under 30 kB", async () => {
  const bytes = gzipSync(await bundleEnhance()).length;
  expect(bytes).toBeGreaterThan(500);
  expect(bytes).toBeLessThan(6_000);
});
