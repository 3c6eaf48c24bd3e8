import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const read = (file: string) => fs.readFileSync(file, "utf8");
const declaredIn = (css: string) => [...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name);

const files = fs
  .readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".css"))
  .map((file) => path.join("app", file));

it("no style asks for the size of a container: Chromium left the fields of a question undrawn within one, once in hundreds of runs", () => {
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => /container-type|@container/.test(read(file)))).toEqual([]);
});

it("every file of styles is part of the site, of the pages for working, or of those on a wall", () => {
  const sheets = ["app/ui/styles/site.css", "app/ui/styles/work.css", "app/ui/styles/wall.css"];
  const imported = sheets.flatMap((sheet) =>
    [...read(sheet).matchAll(/@import "([^"]+)"/g)].map(([, name = ""]) => path.join(path.dirname(sheet), name)),
  );
  expect([...sheets, ...imported].sort()).toEqual([...files].sort());
});

it("every style uses values that are declared for the whole site, or in its own file", () => {
  const shared = new Set(declaredIn(read("app/ui/styles/base/tokens.css")));
  const unknown = files.flatMap((file) => {
    const css = read(file);
    const own = new Set(declaredIn(css));
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name = ""]) => name);
    return used.filter((name) => !shared.has(name) && !own.has(name)).map((name) => `${file} ${name}`);
  });
  expect(unknown).toEqual([]);
});
