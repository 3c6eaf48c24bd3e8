import { expect, test } from "vitest";
import { cleanPiece, collectHyphenated, countJoined, finishText, goesOn, hasUnreadable, joinLines } from "./pdf-text";

const join = (before: string, after: string, elsewhere = "") =>
  finishText(joinLines(before, after, collectHyphenated([elsewhere])));

test("a hyphen at the end of a line goes, unless the word has one of its own", () => {
  expect(join("de samen-", "leving van nu")).toBe("de samenleving van nu");
  expect(join("de samen\u00ad", "leving")).toBe("de samenleving");
  expect(join("het sociaal-", "werk hier")).toBe("het sociaalwerk hier");
  expect(join("het sociaal-", "werk hier", "over sociaal-werk dus")).toBe("het sociaal-werk hier");
  expect(join("in Noord-", "Holland")).toBe("in Noord-Holland");
  expect(join("op mbo-", "4")).toBe("op mbo-4");
  expect(join("zorg-", "en welzijn")).toBe("zorg- en welzijn");
  expect(join("de energie-", "transitie")).toBe("de energietransitie");
  expect(join("een zin", "gaat door")).toBe("een zin gaat door");
});

test("a word in two pieces counts once", () => {
  expect(countJoined(joinLines("de samen-", "leving", new Set()))).toBe(1);
  expect(countJoined(joinLines("in Noord-", "Holland", new Set()))).toBe(0);
});

test("a raised number is the mark of a note only if there is such a note", () => {
  const text = "50 m\u20612\u2062 per buurt\u20611\u2062";
  expect(finishText(text, new Set(["1"]))).toBe("50 m2 per buurt[1]");
  expect([countJoined(text, new Set(["1"])), countJoined(text)]).toEqual([1, 2]);
});

test("a text goes on after a page if its sentence has not ended", () => {
  expect(goesOn("Wie in een buurt", "woont, kent mensen.")).toBe(true);
  expect(goesOn("Wie in een buurt woont.", "kleine letters")).toBe(false);
  expect(goesOn("Wie in een buurt", "Nieuwe kop")).toBe(false);
  expect(goesOn("in Noord-", "Holland")).toBe(true);
});

test("ligatures become letters, and signs without a meaning are told", () => {
  expect(cleanPiece("e\ufb03ci\u00ebnt co\u00a8operatie samen\u00adleven")).toBe(
    "effici\u00ebnt co\u00f6peratie samenleven",
  );
  expect([
    hasUnreadable("a\ufffdb"),
    hasUnreadable("\ue123"),
    hasUnreadable("\uf0b7 punt"),
    hasUnreadable("één"),
  ]).toEqual([true, true, false, false]);
});
