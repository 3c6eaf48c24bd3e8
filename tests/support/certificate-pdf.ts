/** Reads the PDF of a certificate with other programs, and checks that its words fit. */
import { execFileSync } from "node:child_process";
import { expect } from "vitest";

/** The objectives of a real course. */
export const eightObjectives = [
  "uitleggen wat samenlevingsopbouw is, met beide kanten: zelf doen en meebeslissen",
  "het verschil uitleggen tussen samenlevingsopbouw en opbouwwerk",
  "de nieuwe aandacht voor dit werk plaatsen in tijd en beleid",
  "formele en informele spelers herkennen en hun samenwerking beoordelen",
  "een vraag bekijken op micro-, meso- en macroniveau",
  "een aanpak aanpassen aan de omstandigheden van een plek",
  "hulpbronnen en relaties in een buurt herkennen, en weten waar werken vanuit kracht ophoudt",
  "een onderbouwd weerwoord geven op te hoge verwachtingen",
];

/** Runs a program and returns what it prints. */
export const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
const tagsByFile = new Map<string, string>();
/** Returns the structure of a tagged PDF with its texts. A file is read once, because that takes most of a second. */
export function readTags(file: string): string {
  const tags = tagsByFile.get(file) ?? run("pdfinfo", "-struct-text", file);
  tagsByFile.set(file, tags);
  return tags;
}
/** Returns a text without white space and quotes, so that line breaks don't matter. */
export const plain = (text: string) => text.replace(/[\s"]+/g, "");
export const pagesOf = (file: string) => Number(/Pages:\s+(\d+)/.exec(run("pdfinfo", file))?.[1]);

interface WordBox {
  page: number;
  xMin: number;
  yMin: number;
  xMax: number;
  yMax: number;
  text: string;
}

export function readBoxes(file: string): WordBox[] {
  const html = run("pdftotext", "-bbox", file, "-");
  return html
    .split("<page")
    .slice(1)
    .flatMap((text, page) =>
      [...text.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g)].map(
        (match) => {
          const [, xMin, yMin, xMax, yMax, word = ""] = match;
          return { page, xMin: Number(xMin), yMin: Number(yMin), xMax: Number(xMax), yMax: Number(yMax), text: word };
        },
      ),
    );
}

/** Checks that every word is within the margins and above the drawn street, and that no two words overlap. */
export function expectFits(file: string, what: string): void {
  // The watermark of a trial is behind all other text, so it is left out.
  const boxes = readBoxes(file).filter(({ yMin, yMax }) => yMax - yMin < 70);
  expect(boxes.length, what).toBeGreaterThan(40);
  const outside = boxes.filter(({ xMin, xMax, yMin, yMax }) => xMin < 44 || xMax > 800 || yMin < 24 || yMax > 480);
  expect(outside, what).toEqual([]);
  const overlapping = boxes.flatMap((one, index) =>
    boxes.slice(index + 1).filter((other) => {
      // The box of a word is as high as the font, which is higher than its letters. So two words only overlap if their boxes overlap by
      // half a line.
      const x = Math.min(one.xMax, other.xMax) - Math.max(one.xMin, other.xMin);
      const y = Math.min(one.yMax, other.yMax) - Math.max(one.yMin, other.yMin);
      const height = Math.min(one.yMax - one.yMin, other.yMax - other.yMin);
      return one.page === other.page && x > 1 && y > height / 2;
    }),
  );
  expect(overlapping, what).toEqual([]);
}
