import fc from "fast-check";
import { expect, test } from "vitest";
import { removeInvisibleCharacters } from "./visible-text";

const soft = [
  "\u00ad",
  "\u200b",
  "\u200d",
  "\u200e",
  "\u202e",
  "\u2060",
  "\u3164",
  "\ufe0f",
  "\ufeff",
  "\u{e0041}",
  "\u{13441}",
];

test("invisible characters are removed, wherever they are", () => {
  for (const each of soft) {
    expect(removeInvisibleCharacters(`${each}ge${each}ld${each}`), each.codePointAt(0)?.toString(16)).toBe("geld");
  }
});

test("visible characters stay, white space too", () => {
  for (const text of ["Zoë d'Ancona-Groß", "عمر 漢字", "a\u00a0b\tc\nd", "🚲🏽", "\u2800", "\ud800"]) {
    expect(removeInvisibleCharacters(text)).toBe(text);
  }
});

test("of visible texts with invisible ones between them the visible ones stay, in order", () => {
  const invisible = fc.array(fc.constantFrom(...soft)).map((all) => all.join(""));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), invisible)), (pairs) => {
      expect(removeInvisibleCharacters(pairs.flat().join(""))).toBe(pairs.map(([visible]) => visible).join(""));
    }),
  );
});
