import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { bundlePageScript } from "../../vite-plugin-enhance";
import {
  composeDraftKey,
  convertDraftKeyForPageOwner,
  isSentFormStored,
  listPagesWithDrafts,
  readDraftValue,
} from "./drafts";
import { isPageFragment } from "./fragment";
import { readIdOfHash } from "./pieces";
import { classifyFormResponse, computeRetryDelayMs } from "./post-form";
import { fillPlaceholders, formatTextWithCount } from "./script-texts";
import { isPageStale } from "./stale-pages";

const fragment = {
  status: 200,
  redirected: false,
  type: "text/html; charset=utf-8",
  text: '<article id="L1-1"></article>',
};

test("a text gets its values, and keeps a placeholder without one", () => {
  expect(fillPlaceholders("{done} van {total} kaarten", { done: 2, total: 7 })).toBe("2 van 7 kaarten");
  expect(fillPlaceholders("{wie} doet {wat}", { wie: "jij" })).toBe("jij doet {wat}");
});

test("a sentence with a number follows the language of the page", () => {
  const texts = { one: "1 doet mee", few: "een paar: {count}", other: "{count} doen mee" };
  expect([0, 1, 2, 10].map((count) => formatTextWithCount(texts, count, "nl"))).toEqual([
    "0 doen mee",
    "1 doet mee",
    "2 doen mee",
    "10 doen mee",
  ]);
  expect([1, 3, 5].map((count) => formatTextWithCount(texts, count, "pl"))).toEqual([
    "1 doet mee",
    "een paar: 3",
    "5 doen mee",
  ]);
});

test("a marked answer and a form with errors are put in the page", () => {
  expect(classifyFormResponse(fragment)).toBe("done");
  expect(classifyFormResponse({ ...fragment, status: 400 })).toBe("done");
});

test("a refused form shows why, and its page stays with what was typed", () => {
  expect(classifyFormResponse({ ...fragment, status: 409, text: '<p class="problem">Niet opgeslagen.</p>' })).toBe(
    "told",
  );
  expect(classifyFormResponse({ ...fragment, status: 409, text: "" })).toBe("refused");
  expect(classifyFormResponse({ ...fragment, status: 409, text: "<!DOCTYPE html><html></html>" })).toBe("refused");
});

test("a log-in form, a whole page, another type and an empty response are never put in the page", () => {
  expect(classifyFormResponse({ ...fragment, redirected: true })).toBe("refused");
  expect(classifyFormResponse({ ...fragment, text: "<!DOCTYPE html><html></html>" })).toBe("refused");
  expect(classifyFormResponse({ ...fragment, status: 403 })).toBe("refused");
  expect(isPageFragment(200, "application/json", "{}")).toBe(false);
  expect(isPageFragment(200, null, "<p></p>")).toBe(false);
  expect(isPageFragment(200, "text/html", "  ")).toBe(false);
});

test("a temporary server error, and what came too often, is tried again", () => {
  expect(classifyFormResponse({ ...fragment, status: 429, text: "{}" })).toBe("later");
  expect(classifyFormResponse({ ...fragment, status: 500 })).toBe("failed");
  expect(classifyFormResponse({ ...fragment, status: 503, text: "<!doctype html>" })).toBe("away");
});

test("after a lost connection or Retry-After it tries again, not earlier than asked", () => {
  expect(computeRetryDelayMs(0, "away", 5)).toBe(5_000);
  expect(computeRetryDelayMs(5, "away", 5)).toBe(60_000);
  expect(computeRetryDelayMs(1_000, "away", 5)).toBe(60_000);
  expect(computeRetryDelayMs(1_000, "offline")).toBe(60_000);
  expect(computeRetryDelayMs(0, "away", 600)).toBe(600_000);
  expect(computeRetryDelayMs(0, "later", 40)).toBe(40_000);
  expect(computeRetryDelayMs(0, "refused")).toBeNull();
});

test("pauses between tries grow, and a permanent server error ends them", () => {
  const waits = Array.from({ length: 10 }, (_, attempt) => computeRetryDelayMs(attempt, "failed"));
  const given = waits.filter((wait) => wait !== null);
  expect(given.length).toBeGreaterThan(3);
  expect([...given].sort((a, b) => a - b)).toEqual(given);
  expect(new Set(given).size).toBe(given.length);
  expect(waits.at(-1)).toBeNull();
});

test("a draft fills texts and choices, and ignores unknown fields", () => {
  const draft: [string, string][] = [
    ["option", "a"],
    ["option", "c"],
    ["text", "Omdat het zo is."],
  ];
  expect(readDraftValue({ name: "option", type: "checkbox", value: "a" }, draft)).toEqual({ checked: true });
  expect(readDraftValue({ name: "option", type: "checkbox", value: "b" }, draft)).toEqual({ checked: false });
  expect(readDraftValue({ name: "text", type: "textarea", value: "" }, draft)).toEqual({ value: "Omdat het zo is." });
  expect(readDraftValue({ name: "gap-1", type: "text", value: "x" }, draft)).toEqual({});
});

const key = (mark: string, path = "/a", round = "1") =>
  composeDraftKey(mark, path, [
    ["page-mark", "whatever"],
    ["question", "L1-1"],
    ["round", round],
  ]);

test("drafts of another person, page, question or round are separate", () => {
  expect(new Set([key("A"), key("B"), key("A", "/b"), key("A", "/a", "2")]).size).toBe(4);
  expect(key("A")).not.toContain("whatever");
});

test("the draft of a note is found again after another text was saved, and an emptied note is no draft", () => {
  const keyOf = (basedOn: string) =>
    composeDraftKey("A", "/courses/c/lessons/l", [
      ["place", "recall:a"],
      ["basedOn", basedOn],
    ]);
  expect(keyOf("1a")).toBe(keyOf("2b"));
  const draft = (text: string) =>
    JSON.stringify([
      ["text", text],
      ["basedOn", "1a"],
      ["", "Les"],
    ]);
  expect(listPagesWithDrafts([[keyOf("1a"), draft("")]])).toEqual([]);
  expect(listPagesWithDrafts([[keyOf("1a"), draft("Half")]])).toHaveLength(1);
});

test("a draft that was sent goes, unless the next page has its form once more or says that it was not saved", () => {
  const formKeys = [key("A", "/steps/1")];
  expect(isSentFormStored(key("A", "/steps/2"), { saysNotSaved: false, formKeys })).toBe(true);
  expect(isSentFormStored(key("A", "/steps/1"), { saysNotSaved: false, formKeys })).toBe(false);
  expect(isSentFormStored(key("A", "/steps/2"), { saysNotSaved: true, formKeys: [] })).toBe(false);
});

test("a page keeps its owner's drafts and deletes others; a guest keeps those from when they were a visitor", () => {
  const [guest, account] = [
    { mark: "A", guest: true },
    { mark: "A", guest: false },
  ];
  for (const owner of [guest, account]) {
    expect(convertDraftKeyForPageOwner(key("A"), owner)).toBe(key("A"));
    expect(convertDraftKeyForPageOwner(key("B"), owner)).toBeNull();
    // A page mark that begins with another person's page mark is still that of somebody else.
    expect(convertDraftKeyForPageOwner(key("AB"), owner)).toBeNull();
  }
  expect(convertDraftKeyForPageOwner(key("visitor"), guest)).toBe(key("A"));
  expect(convertDraftKeyForPageOwner(key("visitor"), account)).toBeNull();
  expect(convertDraftKeyForPageOwner(key("visitor"), { mark: "visitor", guest: false })).toBe(key("visitor"));
  expect(convertDraftKeyForPageOwner(key("A"), { mark: "visitor", guest: false })).toBeNull();
});

test("Back reloads a page after an answer in it, and after another person's page", () => {
  expect(isPageStale({ pageMark: "A", lastPageMark: "A", answered: false })).toBe(false);
  expect(isPageStale({ pageMark: "A", lastPageMark: null, answered: false })).toBe(false);
  expect(isPageStale({ pageMark: "A", lastPageMark: "A", answered: true })).toBe(true);
  expect(isPageStale({ pageMark: "visitor", lastPageMark: "A", answered: false })).toBe(true);
});

test("all scripts of a lesson, and of a question of the final test, are below 12 kB, as they are sent", async () => {
  // A lesson has the first two.
  const names = ["main", "gesture", "final-test"] as const;
  const sizes = await Promise.all(names.map(async (name) => gzipSync(await bundlePageScript(name)).length));
  for (const bytes of sizes) expect(bytes).toBeGreaterThan(500);
  expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(12_000);
});

test("the address leads to an id, and a hash that is not encoded well breaks nothing", () => {
  expect([readIdOfHash("#caf%C3%A9"), readIdOfHash("#100%"), readIdOfHash("")]).toEqual(["café", "100%", ""]);
});

test("pages with drafts are listed once, without drafts in which nothing was typed", () => {
  const title = ["", "Bomen"];
  const stored: [string, string][] = [
    ["draft m /courses/c/lessons/l place=a", JSON.stringify([["text", "Half"], title])],
    ["draft m /courses/c/lessons/l place=b", JSON.stringify([["text", "Af"], title])],
    ["draft m /courses/c/lessons/m place=a", JSON.stringify([["text", "  "], title])],
    ["draft m /courses/c/final-test/1-2/questions/3/choice ", JSON.stringify([["choice", "2"]])],
    ["sent", "draft m /courses/c/lessons/l place=a"],
  ];
  expect(listPagesWithDrafts(stored)).toEqual([
    { path: "/courses/c/lessons/l", title: "Bomen" },
    { path: "/courses/c/final-test/1-2", title: null },
  ]);
});
