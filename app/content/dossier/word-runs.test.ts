import fc from "fast-check";
import { expect, test } from "vitest";
import { describeQuotation, findBorrowedWords, listWordRunHashes } from "./word-runs.server";

const source =
  "Bewoners van de straat verven samen elke lente de oude bankjes bij het water. Daarna drinken zij koffie, en wie wil één koek, krijgt er twee van de bakker op de hoek.";
const runs = new Set(listWordRunHashes(source));
const quotation = "wie wil één koek, krijgt er twee van de bakker";
const known = { runs, quotations: [describeQuotation(quotation)] };

const found = (text: string) => findBorrowedWords(text, known).map((each) => [each.text, each.quotation !== null]);

test("a text of our own has nothing from the source, nor has seven words in a row", () => {
  expect(found("Wij verven zelf de bankjes. De bakker op de hoek geeft twee koeken weg aan wie helpt.")).toEqual([]);
  expect(found("Hier verven samen elke lente de oude bankjes, en dat is alles.")).toEqual([]);
});

test("eight words in a row are found, whatever their capitals, accents, punctuation and line breaks", () => {
  const copied = "SAMEN, elke lénte: de ‘oude’\nbank\u00adjes bij het";
  expect(found(`Wij ${copied} plein.`)).toEqual([[copied, false]]);
});

test("a longer stretch is found as one, and another one as another", () => {
  expect(
    found("Elke lente de oude bankjes bij het water! Anders niet. Daarna drinken zij koffie en wie wil één"),
  ).toEqual([
    ["Elke lente de oude bankjes bij het water", false],
    ["Daarna drinken zij koffie en wie wil één", false],
  ]);
});

test("an allowed quotation is told apart, and what stands around it from the source is not part of it", () => {
  expect(found(`De regel is: ‘${quotation}’.`)).toEqual([[quotation, true]]);
  expect(found(`Koffie, en ${quotation} bij ons.`)).toEqual([
    [`Koffie, en ${quotation.slice(0, quotation.indexOf(" van"))}`, false],
    [quotation, true],
  ]);
});

test("a part of an allowed quotation is none", () => {
  expect(found("Iedereen weet: wil één koek, krijgt er twee van de.")).toEqual([
    ["wil één koek, krijgt er twee van de", false],
  ]);
});

test("any eight words in a row of a source are found in any text around them", () => {
  const word = fc.constantFrom("aap", "noot", "mies", "wim", "zus", "jet", "teun", "vuur", "gijs", "lam");
  const many = fc.array(word, { minLength: 8, maxLength: 40 });
  fc.assert(
    fc.property(many, fc.nat(), fc.array(fc.constantFrom("x", "y"), { maxLength: 5 }), (words, at, around) => {
      const own = new Set(listWordRunHashes(words.join(" ")));
      const start = at % (words.length - 7);
      const copied = words.slice(start, start + 8).join(", ");
      const text = [...around, copied, ...around].join(" ");
      expect(findBorrowedWords(text, { runs: own, quotations: [] })).toMatchObject([{ text: copied }]);
      expect(findBorrowedWords(around.join(" "), { runs: own, quotations: [] })).toEqual([]);
    }),
  );
});
