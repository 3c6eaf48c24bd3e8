import fs from "node:fs";
import { type Font, openSync } from "fontkit";
import { expect, it } from "vitest";

const css = fs.readFileSync("app/ui/styles/base/fonts.css", "utf8");

const faces = css.split("@font-face");

/** Returns the code points that the styles name in the `unicode-range` of a font file. */
function rangeOf(file: string): number[] {
  const face = faces.find((each) => each.includes(file)) ?? "";
  const [, range = ""] = /unicode-range:\s*([^;]+);/.exec(face) ?? [];
  return range.split(",").flatMap((part) => {
    const [, from = "", to = from] = /U\+([0-9A-F]+)(?:-([0-9A-F]+))?/.exec(part) ?? [];
    const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

it.each(["archivo", "literata"])("the first face of %s holds just what it says, and is small", (name) => {
  const file = `app/ui/fonts/${name}-first.woff2`;
  const font = openSync(file) as Font;
  const range = rangeOf(`${name}-first.woff2`);
  expect(range.length).toBeGreaterThan(150);
  const said = new Set(range);
  // A soft hyphen (0xad) is never drawn, so the font need not contain it.
  const missing = range.filter((code) => code !== 0xad && !font.hasGlyphForCodePoint(code));
  expect(missing.map((code) => code.toString(16))).toEqual([]);
  expect(
    font.characterSet
      .filter((code) => code > 0x20 && code < 0xffff && !said.has(code))
      .map((code) => code.toString(16)),
  ).toEqual([]);
  expect(fs.statSync(file).size).toBeLessThan(30_000);
  for (const letter of "éëïöüáíóúèàçñÉË’‘“”–—…€") expect(said).toContain(letter.codePointAt(0));
});

it.each(["archivo", "literata"])("no other file of %s has a letter of its first face", (name) => {
  const first = new Set(rangeOf(`${name}-first.woff2`));
  const others = faces.flatMap((face) => new RegExp(`files/(${name}-.*-normal\\.woff2)`).exec(face)?.[1] ?? []);
  expect(others).toHaveLength(3);
  expect(others.flatMap(rangeOf).filter((code) => first.has(code))).toEqual([]);
});

it.each(["archivo", "literata"])(
  "pages on a wall name the first face of %s for the same letters, and wait for it",
  (name) => {
    const wall = fs.readFileSync("app/ui/styles/wall.css", "utf8").split("@font-face");
    const face = (all: string[]) => all.find((each) => each.includes(`${name}-first.woff2`))?.split("}")[0];
    expect(face(wall)?.replace("../fonts", "../../fonts")).toBe(face(faces)?.replace("optional", "swap"));
  },
);
