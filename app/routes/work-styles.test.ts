import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const folder = import.meta.dirname;
const files = fs.readdirSync(folder, { recursive: true, encoding: "utf8" });
const read = (name: string) => fs.readFileSync(path.join(folder, name), "utf8");

/** The parts of a page whose styles are in work.css only. */
const partsOfWork = /~\/ui\/cohorts\/(cohort-heading|cohort-nav|groups-nav)"/;

it("a page with the navigation of a group or of all groups has the styles for working", () => {
  const pages = files.filter((name) => name.endsWith(".page.tsx") && partsOfWork.test(read(name)));
  expect(pages.length).toBeGreaterThan(20);
  const routes = pages.flatMap((page) => {
    const imported = `"./${path.basename(page, ".tsx")}"`;
    return files.filter(
      (name) =>
        name.endsWith(".route.tsx") && path.dirname(name) === path.dirname(page) && read(name).includes(imported),
    );
  });
  expect(routes.filter((name) => !/export const handle = \{[^}]*\bwork: true\b/.test(read(name)))).toEqual([]);
});
