/**
 * These tests measure the contrast of the colours in tokens.css by the formula of WCAG 2.2. An accessibility scan does not see text in the
 * colour of its background.
 */
import fs from "node:fs";
import { expect, test } from "vitest";

const css = fs.readFileSync(new URL("base/tokens.css", import.meta.url), "utf8");
const light = colours(css.slice(0, css.indexOf("@media")));
const [bySystem, byChoice] = css
  .slice(css.indexOf("@media"))
  .split(/(?=@media screen \{)/)
  .map(colours);
const dark = { ...light, ...bySystem };

function colours(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/--([\w-]+):\s*(#[\da-f]{6})\b/gi)].map(([, name, value]) => [name, value]),
  );
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [hi = 0, lo = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (hi + 0.05) / (lo + 0.05);
}

const grounds = ["paper", "sand", "door-tint", "brick-tint", "ochre-tint"];
const pairs: [least: number, of: string[], on: string[]][] = [
  // Contrast of at least 7: running text and secondary text.
  [7, ["ink"], grounds],
  [7, ["soft"], ["paper", "sand"]],
  [7, ["on-field"], ["field"]],
  [7, ["paper"], ["ink"]],
  // Contrast of at least 4.5: labels, links and buttons.
  [4.5, ["soft"], ["ochre-tint", "door-tint", "brick-tint"]],
  [4.5, ["door"], ["paper", "sand", "door-tint"]],
  [4.5, ["brick"], ["paper", "sand", "brick-tint"]],
  [4.5, ["on-door"], ["door"]],
  // Contrast of at least 3: borders of fields, dashed shapes, signs, and the bricks of the drawn street.
  [3, ["edge"], ["paper", "sand"]],
  [3, ["door", "brick"], grounds],
];

test("the formula gives the known figures", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.478, 2);
});

test("the dark colours are the same by the system's wish and by choice", () => {
  expect(Object.keys(bySystem ?? {}).length).toBeGreaterThan(12);
  expect(byChoice).toEqual(bySystem);
});

for (const [name, set] of Object.entries({ light, dark })) {
  test(`every pair of the ${name} theme has the contrast it needs`, () => {
    const low = pairs.flatMap(([least, of, on]) =>
      of.flatMap((text) =>
        on.flatMap((ground) => {
          const [a, b] = [set[text], set[ground]];
          if (!a || !b) return [`${text} or ${ground} is no colour`];
          const found = contrast(a, b);
          return found < least ? [`${text} on ${ground}: ${found.toFixed(2)}, needs ${least}`] : [];
        }),
      ),
    );
    expect(low).toEqual([]);
  });
}
