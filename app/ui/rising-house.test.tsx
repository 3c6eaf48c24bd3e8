import fs from "node:fs";
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { QuestionProgress } from "~/learning/practice/lesson-state";
import { layBricks, RisingHouse } from "./rising-house";

const progress = fc.constantFrom<QuestionProgress>("todo", "tried", "right", "half", "wrong", "answered");
const lesson = fc.integer({ min: 1, max: 20 });
const bricks = fc.array(progress, { minLength: 3, maxLength: 12 });

test("rows stand in page order from the ground, never over each other or over the roof", () => {
  fc.assert(
    fc.property(lesson, bricks, (number, each) => {
      const strips = layBricks(number, each);
      let top = 112;
      for (const { y, height, width } of strips) {
        expect(y + height).toBeLessThanOrEqual(top + 0.02);
        expect([40, 80]).toContain(width);
        top = y;
      }
      expect(top).toBeGreaterThanOrEqual(6);
    }),
  );
});

test("a house of right answers reaches the roof: the rows and their joints are its whole height", () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 12 }), (count) => {
      const strips = layBricks(
        5,
        Array.from({ length: count }, () => "right" as const),
      );
      const heights = strips.reduce((sum, { height }) => sum + height + 1.25, 0);
      expect(strips).toHaveLength(count);
      expect(heights).toBeCloseTo(112 - 8, 0);
    }),
  );
});

test("only the first question that is not final is the row in hand", () => {
  const looks = (each: QuestionProgress[]) => layBricks(1, each).map(({ look }) => look);
  expect(looks(["right", "half", "tried", "todo"])).toEqual(["right", "half", "now", "edge"]);
  expect(looks(["todo", "tried", "wrong", "answered"])).toEqual(["now", "edge", "tried", "wrong", "answered"]);
  expect(looks(["right", "right", "half"])).toEqual(["right", "right", "half"]);
});

test("a half brick is narrower, and a wrong one lower than a right one: nothing by colour alone", () => {
  const [right, half, wrong, tried] = layBricks(2, ["right", "half", "wrong", "todo", "tried"]).filter(
    ({ look }) => look !== "edge" && look !== "now",
  );
  expect(half?.width).toBeLessThan(right?.width ?? 0);
  expect(wrong?.height).toBeLessThan(tried?.height ?? 0);
  expect(tried?.height).toBeLessThan(right?.height ?? 0);
});

test("the drawing is hidden from screen readers, has no style of its own, and uses buildings that exist", () => {
  const motif = fs.readFileSync("app/ui/motif.svg", "utf8");
  for (let number = 1; number <= 9; number++) {
    const html = renderToStaticMarkup(<RisingHouse number={number} bricks={["right", "half", "wrong", "todo"]} />);
    expect(html).toMatch(/^<svg[^>]* aria-hidden="true"/);
    expect(html).not.toContain("style");
    for (const [, id] of html.matchAll(/#([\w-]+)"/g)) expect(motif).toContain(`<symbol id="${id}"`);
  }
});
