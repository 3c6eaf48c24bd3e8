/** The database and this program must take the same characters for words. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { foldText, takeApart } from "./fold-text";

const { pool } = await openTestDatabase();

/** The characters of the Basic Multilingual Plane that both this program and PostgreSQL know. PostgreSQL 18 has Unicode 16, without U+A7F1. */
const characters = Array.from({ length: 0xffff }, (_, at) => String.fromCharCode(at + 1)).filter(
  (character) => !/[\p{Cn}\p{Cs}\ua7f1]/u.test(character),
);
const codeOf = (text: string) => [...text].map((each) => `U+${each.codePointAt(0)?.toString(16)}`).join(" ");

const searchTexts = async (texts: readonly string[]) => {
  const rows = await pool<{ text: string }[]>`
    select search_text(text) as text from unnest(${[...texts]}::text[]) with ordinality each (text, no) order by no`;
  return rows.map(({ text }) => text);
};

/** An iota and an ypogegrammeni that stand alone: letters by name, but a space with an accent. */
const isSpacingMark = (character: string) =>
  /[\u0374\u037a]/.test(character) || /^ \p{M}+$/u.test(character.normalize("NFKD"));

test("what is no letter, mark or digit is a space, and no letter or digit is one", async () => {
  const found = await searchTexts(characters);
  const wrong = characters.filter((character, at) => {
    const isInvisible = /\p{Default_Ignorable_Code_Point}/u.test(character);
    const isSpace = /^ +$/.test(found[at] ?? "");
    // A few letters are written as an apostrophe is: these are spaces too.
    const isWord = /[\p{L}\p{M}\p{N}]/u.test(character) && !/[\u02b9-\u02df]/.test(character);
    return isInvisible ? found[at] !== "" : isSpace === isWord;
  });
  expect(wrong.filter((character) => !isSpacingMark(character)).map(codeOf)).toEqual([]);
});

test("each character gives the same in the database and here", async () => {
  const found = await searchTexts(characters);
  expect(characters.filter((character, at) => found[at] !== takeApart(character)).map(codeOf)).toEqual([]);
  const plain = await pool<{ text: string }[]>`
    select lower(unaccent(text)) as text from unnest(${found}::text[]) with ordinality each (text, no) order by no`;
  expect(characters.filter((character, at) => plain[at]?.text !== foldText(character)).map(codeOf)).toEqual([]);
});

test("each text gives the same in the database and here, and a folded text stays as it is", async () => {
  const odd = fc.constantFrom(
    "\u00a0",
    "\u00ad",
    "\u200b",
    "e\u0301",
    "ΟΔΟΣ",
    "İ",
    "ß",
    "ﷺ",
    "½",
    "✓",
    "😀",
    "हि",
    "が",
    "한",
    "\n",
    "'",
  );
  const text = fc.array(fc.oneof(odd, fc.constantFrom(...characters), fc.string({ unit: "grapheme", maxLength: 5 })), {
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        text.map((parts) => parts.join("").replaceAll("\0", "")),
        { minLength: 50 },
      ),
      async (texts) => {
        expect((await searchTexts(texts)).map(codeOf)).toEqual(texts.map((each) => codeOf(takeApart(each))));
        for (const each of texts) expect(foldText(foldText(each))).toBe(foldText(each));
      },
    ),
    { numRuns: 20 },
  );
});
