import fs from "node:fs";
import { expect, it } from "vitest";
import { logoSvgPath, type ShapeInStreetDrawing, shapesInStreetDrawing } from "./street-drawing";

const svg = fs.readFileSync("app/ui/motif.svg", "utf8");

/** Returns the shapes of the street of houses in `app/ui/motif.svg`, in drawing order. */
function readScene(): ShapeInStreetDrawing[] {
  const scene = /<symbol id="scene"[^>]*>(.*?)<\/symbol>/s.exec(svg)?.[1] ?? "";
  const shapes: ShapeInStreetDrawing[] = [];
  const groups: Record<string, string>[] = [];
  for (const [tag] of scene.matchAll(/<[^>]+>/g)) {
    const attributes = Object.fromEntries(
      [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    );
    if (tag.startsWith("</")) groups.pop();
    else if (tag.startsWith("<g")) groups.push(attributes);
    else {
      const all: Record<string, string> = Object.assign({}, ...groups, attributes);
      const [, x = "0", y = "0", scale = "1"] =
        /translate\((\S+) (\S+)\) scale\((\S+)\)/.exec(all.transform ?? "") ?? [];
      const ink = /var\(--(\w+)/.exec(all.stroke ?? all.fill ?? "")?.[1] as ShapeInStreetDrawing["ink"];
      const d = all.d ?? circle(Number(all.cx), Number(all.cy), Number(all.r));
      const at = [Number(x), Number(y), Number(scale)] as const;
      shapes.push(all.stroke ? { at, ink, d, stroke: Number(all["stroke-width"]) } : { at, ink, d });
    }
  }
  return shapes;
}

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

it("the street on paper equals the street of the pages", () => {
  expect(readScene().length).toBeGreaterThan(30);
  expect(shapesInStreetDrawing).toEqual(readScene());
});

it("the logo on paper equals the logo of the pages", () => {
  expect(svg).toContain(logoSvgPath);
});
