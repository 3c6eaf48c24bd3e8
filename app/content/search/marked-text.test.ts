import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { takeApart } from "./fold-text";
import { quoteFoundSentence, readFoundSpans, splitAtFoundWords } from "./marked-text";

const [start, stop] = ["\u0002", "\u0003"];
const mark = (text: string, ...words: string[]) =>
  words.reduce((all, word) => all.replaceAll(word, `${start}${word}${stop}`), text);
const shown = (text: string, ...words: string[]) =>
  quoteFoundSentence(text, mark(text, ...words))
    .map((part) => (part.found ? `[${part.text}]` : part.text))
    .join("");

test("the sentence with most of the words is shown, and a short one with the next", () => {
  const text = "Wie kijkt, kiest.\nHet hart is meso. Daar vinden mensen elkaar. Meso en macro horen bij elkaar.";
  expect(shown(text, "meso")).toBe("Het hart is [meso]. Daar vinden mensen elkaar.");
  expect(shown(text, "Meso", "macro")).toBe("[Meso] en [macro] horen bij elkaar.");
  expect(shown(text)).toBe("Wie kijkt, kiest.");
});

test("a label comes after a sentence; alone it is shown with the line below it", () => {
  expect(shown("Meso\nde ouders bij de speelplek\nOp meso is de winst.", "Meso", "meso")).toBe(
    "Op [meso] is de winst.",
  );
  expect(shown("Tijd\nMeso\nde ouders bij de speelplek", "Meso")).toBe("[Meso]\nde ouders bij de speelplek");
  expect(shown("Opbouwwerk\nIn 1950 begon het.")).toBe("In 1950 begon het.");
});

test("an abbreviation and a decimal number end no sentence", () => {
  expect(shown("Zie blz. 3.5 of o.a. de buurt en meso. Daarna niet.", "meso")).toContain("Zie blz.");
});

test("a long sentence is cut between words, around what was found", () => {
  const text = `${"voor ".repeat(100)}meso ${"na ".repeat(100)}.`;
  const quote = shown(text, "meso");
  expect(quote.length).toBeLessThan(300);
  expect(quote).toMatch(/^… voor .*voor \[meso\] na .* na …$/);
});

test("the marks stand where PostgreSQL found something, whatever the other characters are", () => {
  expect(readFoundSpans("a bc d", `a ${start}bc${stop} ${start}${stop}d`)).toEqual([{ from: 2, to: 4 }]);
  expect(readFoundSpans("ab", `${stop}a${start}b`)).toEqual([]);
  expect(readFoundSpans("ab", `ab${start}c${stop}`)).toEqual([]);
});

test("a mark is where it belongs after any character", () => {
  const wrong = Array.from({ length: 0xffff }, (_, at) => String.fromCharCode(at + 1)).filter((character) => {
    const [span] = readFoundSpans(`${character}a`, `${takeApart(character)}${start}a${stop}`);
    return span?.from !== 1 || span.to !== 2;
  });
  expect(wrong).toEqual([]);
});

test.each([
  ["de sa\u00admen\u00adleving is", `de ${start}samenleving${stop} is`, "sa\u00admen\u00adleving"],
  ["cafe\u0301 hier", `${start}cafe${stop} hier`, "cafe\u0301"],
  ["hier cafe\u0301", `hier ${start}cafe${stop}`, "cafe\u0301"],
  ["oﬃcieel ½ maat", `officieel 1 2 ${start}maat${stop}`, "maat"],
  ["een \u{1f600}m² groot", `een  ${start}m2${stop} groot`, "m²"],
  ["½", `1 ${start}2${stop}`, "½"],
  ["bij ﷺ", `bij ${start}صلى${stop} ${start}الله${stop} عليه وسلم`, "ﷺ"],
])("in %j the mark is on the characters of the text itself", (text, marked, found) => {
  expect(splitAtFoundWords(text, marked).flatMap((part) => (part.found ? [part.text] : []))).toEqual([found]);
});

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "<b>",
        "</script>",
        "<mark>",
        "&lt;",
        "&",
        '"',
        "'",
        ". ",
        "\n",
        "💥",
        "é",
        "e\u0301",
        " ",
        "Meso",
        "…",
      ),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join("").replaceAll(start, "").replaceAll(stop, ""));

test("no markup of a text comes through, and what is shown is a piece of the text", () => {
  fc.assert(
    fc.property(nasty, fc.array(fc.nat(300), { maxLength: 8 }), (text, cuts) => {
      // Marks at any characters, as PostgreSQL would put them in the text of `search_text`.
      const characters = [...text].flatMap((character) => [...takeApart(character)]);
      const at = [...new Set(cuts.map((n) => n % (characters.length + 1)))].sort((a, b) => a - b);
      const pairs = at.flatMap((from, n) =>
        n % 2 === 0 && at[n + 1] !== undefined ? [[from, at[n + 1] as number]] : [],
      );
      const marked = characters
        .concat("")
        .map((character, n) => {
          const ends = pairs.some(([, to]) => to === n) ? stop : "";
          return `${ends}${pairs.some(([from]) => from === n) ? start : ""}${character}`;
        })
        .join("");
      for (const parts of [quoteFoundSentence(text, marked), splitAtFoundWords(text, marked)]) {
        const joined = parts
          .map((part) => part.text)
          .join("")
          .replace(/^… /, "")
          .replace(/ …$/, "");
        expect(text).toContain(joined);
        const html = renderToStaticMarkup(
          createElement(
            "p",
            null,
            parts.map((part, key) => createElement(part.found ? "mark" : "span", { key }, part.text)),
          ),
        );
        expect(html.replace(/<\/?(?:p|mark|span)>/g, "")).not.toMatch(/[<>]/);
      }
      const whole = splitAtFoundWords(text, marked)
        .map((part) => part.text)
        .join("");
      expect(whole.trimEnd()).toBe(text.trimEnd());
    }),
  );
});

test.each([
  ...[
    ".",
    "?",
    "!",
    "…",
    ")",
    "]",
    "(",
    "[",
    '"',
    "'",
    "’",
    "”",
    "“",
    "‘",
    "x",
    " ",
    "\n",
    "\t",
    "💥",
    "\u0301",
    "\u202e",
  ],
  ...["?)", ")?", "? ", ") ", ". Z", ".” “", "zzz ", "zzz. ", "Zzz. ", "zzz\n", "Z.", "?\n", "“", "… "],
])("a long text of only %j is marked and quoted in no more than some seconds", (sign) => {
  // A function whose time grows with the square of the text would take a quarter of a minute or more; these take a tenth of a second.
  const text = `zzz ${sign.repeat(Math.ceil(40_000 / sign.length))}`;
  const all = text.replaceAll(/\p{L}+/gu, (word) => `${start}${word}${stop}`);
  const begin = performance.now();
  for (const marked of [text, `${start}zzz${stop}${text.slice(3)}`, all]) {
    quoteFoundSentence(text, marked);
    splitAtFoundWords(text, marked);
  }
  expect(performance.now() - begin).toBeLessThan(8_000);
});
