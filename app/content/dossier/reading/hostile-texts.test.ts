/** Whatever a file of text is, reading it ends in a result that loses nothing, or in a reason. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { countSourceWords } from "./count-source-words";
import { readSourceDocument } from "./read-source-document.server";
import { readingRefusals } from "./source-document";

const texts: Record<string, string> = {
  "a.txt": "De tuin\n=======\n\n1. zaaien\n2. oogsten\n\n  - schop\n    - steel\n\n– Nee.\n3. Eén café in 1986.\n",
  "a.md":
    "# De *tuin*\n\n> Zaai in maart.\n> — Mo\n\n| a | b |\n|---|---|\n| 1 | [2](x) |\n\n- een\n  1. twee\n\nDrie[^1] ![vier](http://x.example/a.png) `vijf` <b>zes</b>\n\n[^1]: zeven\n[acht]: <http://negen.example>\n",
  "a.html":
    '<!doctype html><html lang=nl><meta charset="utf-8"><title>Tuin</title><nav><a href="#x">Menu</a></nav><main><h1>De tuin</h1><p>Zaai<sup><a id="r" href="#n">1</a></sup> in &eacute;&eacute;n maand.<table><caption>Bak</caption><tr><th colspan="2">a<td rowspan=3>b</table><blockquote>Ja<footer>Mo</footer></blockquote><ul><li>een<ol><li>twee</ul><img src=a.png alt="Pomp"><p hidden>weg</p><li id="n">noot <a href="#r">terug</a></main><footer>Einde</footer>',
};

const pieces = [
  "<",
  ">",
  "</p>",
  "<div>",
  "<table>",
  "&#0;",
  "<!--",
  "[",
  "](",
  "![",
  "*",
  "**",
  "`",
  "|",
  "\n",
  "\n\n",
  "    ",
  "> ",
  "[^1]",
  "<svg>",
  "<math>",
  "<template>",
  '="',
  "\ufeff",
  "\u202e",
];
const change = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 6 }),
  insert: fc.oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc.constantFrom(...pieces).map((piece) => new TextEncoder().encode(piece)),
  ),
});

function mutate(text: string, changes: readonly { at: number; remove: number; insert: Uint8Array }[]): Uint8Array {
  let bytes: Uint8Array = new TextEncoder().encode(text);
  for (const { at, remove, insert } of changes) {
    const start = at % (bytes.length + 1);
    bytes = Uint8Array.from([...bytes.subarray(0, start), ...insert, ...bytes.subarray(start + remove)]);
  }
  return bytes;
}

test.each(Object.entries(texts))(
  "%s with bytes that were changed is read without a loss, or refused",
  async (name, text) => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = mutate(text, changes);
        const reading = await readSourceDocument({ bytes, name });
        const missing = reading.ok ? countSourceWords(reading.document).missing : 0;
        expect([missing, Buffer.from(bytes).toString()]).toEqual([0, expect.anything()]);
        if (!reading.ok) expect(readingRefusals).toContain(reading.reason);
      }),
      { numRuns: 240 },
    );
  },
);

test.each([
  ["nested parts", "a.html", `<!doctype html>${"<div>".repeat(100_000)}diep`, "broken"],
  ["nested words", "a.html", `<!doctype html>${"<b>".repeat(100_000)}diep`, "broken"],
  ["nested tables", "a.html", `<!doctype html>${"<table><tr><td>".repeat(5_000)}diep`, "broken"],
  ["parts that never end", "a.html", `<!doctype html><p>woord</p>${"<!--".repeat(100_000)}`, "read"],
  ["parts that hardly are nested", "a.html", `<!doctype html>${"<div><i>".repeat(240)}diep`, "read"],
  ["a very long attribute", "a.html", `<!doctype html><p class="${"x ".repeat(200_000)}">woord</p>`, "read"],
  [
    "merged cells without end",
    "a.html",
    `<!doctype html><table>${"<tr><td colspan=1000 rowspan=65000>x".repeat(200)}</table>`,
    "read",
  ],
  ["too many parts", "a.html", `<!doctype html>${"<br>x".repeat(61_000)}`, "too-large"],
  ["comments before the page", "a.html", `${"<!---->".repeat(1_300)}woord`, "read"],
  ["nested quotations", "a.md", `${">".repeat(100_000)}diep`, "broken"],
  ["a long line that is drawn", "a.md", `woord\n\n${"-".repeat(100_000)}\n\n${"- ".repeat(200)}`, "read"],
  ["one line of spaces", "a.txt", `${" ".repeat(1_000_000)}x`, "read"],
  ["more text than a reader has time for", "a.txt", "woord ".repeat(700_000), "too-large"],
])("%s end in a result or a reason", async (_what, name, text, expected) => {
  const reading = await readSourceDocument({ bytes: new TextEncoder().encode(text), name });
  expect(reading.ok ? "read" : reading.reason).toBe(expected);
});
