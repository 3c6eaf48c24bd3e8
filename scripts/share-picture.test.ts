import { expect, it } from "vitest";
import { composeSharePictureSvg, drawSharePicturePng } from "./share-picture";

it("a picture is a PNG of 1200 by 630", () => {
  const png = drawSharePicturePng({
    over: "Leerdossier",
    title: "Bouwen aan gemeenschapskracht",
    subtitle: "Een cursus",
  });
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
});

it("a long title gets smaller and breaks, and stays text", () => {
  const long = composeSharePictureSvg({
    over: "x",
    title: "Samenlevingsopbouw <in> & om de hele wijk, van de straat tot de stad",
    subtitle: "",
  });
  const sizes = [...long.matchAll(/font-weight="800" font-size="(\d+)"/g)].map(([, px]) => Number(px));
  expect(sizes.length).toBeGreaterThan(1);
  expect(Math.max(...sizes)).toBeLessThan(92);
  expect(long).toContain("&lt;in&gt; &amp;");
  expect(long).not.toContain("var(--");
});

it("a word that does not fit does not stop the build", () => {
  expect(() => drawSharePicturePng({ over: "x", title: "gemeenschap".repeat(20), subtitle: "" })).not.toThrow();
});
