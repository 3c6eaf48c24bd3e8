/**
 * Files that are nearly a source, from a fixed seed: each ends in a reason, or is read with all its words. The readers have tests like this of
 * their own format; here one format looks like another, two stand in one file, and names lie.
 */
import { expect, test, vi } from "vitest";
import { countSourceWords } from "~/content/dossier/reading/count-source-words";
import { readSourceDocument } from "~/content/dossier/reading/read-source-document.server";
import { readingRefusals, type SourceDocument, type SourceReading } from "~/content/dossier/reading/source-document";
import {
  composeDocx,
  composeOdt,
  composePdf,
  composePdfPage,
  odtText,
  wordParagraph,
  wordText,
} from "./support/hostile-sources";

vi.setConfig({ testTimeout: 60_000 });

const sentence = "Wie de fiets van de buren leent, brengt haar schoon terug.";
const seeds: Record<string, Buffer> = {
  "bron.txt": Buffer.from(`De fiets\n\n${sentence}\n\n- bel\n- licht\n`),
  "bron.md": Buffer.from(
    `---\ntitle: De fiets\n---\n# De fiets\n\n${sentence} [^1]\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: Noot.\n`,
  ),
  "bron.html": Buffer.from(
    `<!doctype html><html lang="nl"><head><title>De fiets</title><script>alert(1)</script></head><body><nav>Menu</nav><article><h1>De fiets</h1><p>${sentence}</p><table><tr><th>a<td>b</table><ul><li>bel<li>licht</ul></article></body></html>`,
  ),
  "bron.docx": composeDocx(wordText(["De fiets", sentence].map(wordParagraph).join(""))),
  "bron.odt": composeOdt(odtText(`<text:h text:outline-level="1">De fiets</text:h><text:p>${sentence}</text:p>`)),
  "bron.pdf": composePdf([
    ...composePdfPage("4 0 R"),
    `<< /Length ${sentence.length + 34} >>\nstream\nBT /F1 12 Tf 50 700 Td (${sentence}) Tj ET\nendstream`,
  ]),
};
const names = Object.keys(seeds);

/** Returns a function that gives numbers below its argument, always the same ones. */
function createDice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39);
    return ((mixed ^ (mixed >>> 16)) >>> 0) % below;
  };
}

type Dice = ReturnType<typeof createDice>;
type Change = (bytes: Buffer, other: Buffer, dice: Dice) => Buffer;

const changes: Record<string, Change> = {
  "under another name": (bytes) => bytes,
  "cut off": (bytes, _other, dice) => bytes.subarray(0, dice(bytes.length)),
  "without its beginning": (bytes, _other, dice) => bytes.subarray(1 + dice(60)),
  "before another file": (bytes, other) => Buffer.concat([bytes, other]),
  "with the beginning of another file": (bytes, other, dice) => Buffer.concat([other.subarray(0, 1 + dice(80)), bytes]),
  "with a part of another file": (bytes, other, dice) => {
    const at = dice(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), other.subarray(dice(other.length)), bytes.subarray(at)]);
  },
  "with other bytes": (bytes, _other, dice) => {
    const changed = Buffer.from(bytes);
    for (let count = 1 + dice(12); count > 0; count--) changed[dice(changed.length)] = dice(256);
    return changed;
  },
  "with a piece that is there again and again": (bytes, _other, dice) => {
    const [at, length] = [dice(bytes.length), 1 + dice(40)];
    const piece = bytes.subarray(at, at + length);
    return Buffer.concat([
      bytes.subarray(0, at),
      ...Array.from({ length: 1 + dice(200) }, () => piece),
      bytes.subarray(at),
    ]);
  },
  "in a Word file": (bytes) => composeDocx(bytes),
  "in an OpenDocument text": (bytes) => composeOdt(bytes),
  "in the stream of a PDF": (bytes) =>
    composePdf([
      ...composePdfPage("4 0 R"),
      Buffer.concat([Buffer.from(`<< /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from("\nendstream")]),
    ]),
};

function listTexts({ title, blocks, leftOut, doubts }: SourceDocument): string[] {
  return JSON.stringify([title, blocks, leftOut, doubts]).split('"');
}

function judge(reading: SourceReading): string {
  if (!reading.ok) return readingRefusals.includes(reading.reason) ? reading.reason : "no reason";
  const words = countSourceWords(reading.document);
  if (words.kept === 0) return "read without words";
  // PostgreSQL and YAML have no place for these.
  return listTexts(reading.document).some((text) => text.includes("\\u0000")) ? "read with NUL" : "read";
}

test.each(Object.entries(changes))("a source %s ends in a reason, or is read", async (what, change) => {
  const dice = createDice(what.length);
  const ends = new Map<string, number>();
  for (let round = 0; round < 20; round++) {
    for (const name of names) {
      const pick = () => names[dice(names.length)] as string;
      const bytes = change(seeds[name] as Buffer, seeds[pick()] as Buffer, dice);
      const given = { bytes, name: dice(2) === 0 ? name : pick() };
      const end = await readSourceDocument(given).then(
        judge,
        (error: Error) => `${name} as ${given.name}: ${error.stack}`,
      );
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
  }
  const allowed = ["read", ...readingRefusals];
  expect([...ends.keys()].filter((end) => !allowed.includes(end))).toEqual([]);
});

test("what is not changed is read", async () => {
  for (const [name, bytes] of Object.entries(seeds))
    expect(judge(await readSourceDocument({ bytes, name }))).toBe("read");
});
