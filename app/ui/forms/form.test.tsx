/** These tests check that every form that writes contains the page mark, a code that shows for whom the page was made. */
import fs from "node:fs";
import path from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Form } from "./form";
import { PageMarkContext } from "./page-mark-context";

it("no component posts a form but this one", () => {
  const found = fs
    .readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter(
      (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && file !== path.join("ui", "forms", "form.tsx"),
    )
    .filter((file) => {
      const source = fs.readFileSync(path.join("app", file), "utf8");
      const open = [...source.matchAll(/<form\b(?:[^>]|=>)*>/g)].filter(
        ([tag]) => !/\bmethod="(get|dialog)"/.test(tag),
      );
      return open.length > 0 || /formMethod|<fetcher|useSubmit|@remix-run\/react".*\bForm\b/.test(source);
    });
  expect(found).toEqual([]);
});

it("a form carries the mark of its page, first of all its fields", () => {
  const form = (
    <PageMarkContext.Provider value="somebody">
      <Form className="flow" action="/there">
        <input name="text" />
      </Form>
    </PageMarkContext.Provider>
  );
  expect(renderToStaticMarkup(form)).toBe(
    '<form method="post" class="flow" action="/there"><input type="hidden" name="page-mark" value="somebody"/><input name="text"/></form>',
  );
});
