import { expect, test } from "vitest";
import { searchOriginPath } from "~/ui/addresses";
import { readSearchOrigin } from "./search-question";

const read = (query: Record<string, string>) =>
  readSearchOrigin(new Request(`http://localhost/courses/a/lessons/b?${new URLSearchParams(query)}`));

test("a page knows the search and the hit from which its reader came", () => {
  expect(read({ q: " meso ", hit: "passages.a.b.c", more: "passages" })).toEqual({
    question: "meso",
    more: "passages",
    hit: "passages.a.b.c",
  });
  expect(read({ q: "meso" })).toEqual({ question: "meso", more: null, hit: null });
  expect(read({ hit: "passages.a.b.c" })).toBeNull();
});

test.each([
  "//evil.example",
  "javascript:alert(1)",
  "passages evil",
  "x.a.b",
  "",
  `notes.${"x".repeat(400)}`,
  'passages."><script>:~:text=x',
  "passages./../..//evil.example",
])("a forged hit (%j) leads nowhere but to the search page", (hit) => {
  const from = read({ q: "meso", hit, more: "//evil.example" });
  if (!from) throw new Error("no search");
  const path = searchOriginPath(from);
  expect(path).toMatch(/^\/search\?q=meso(#hit-[\w.%~!*'()-]+)?$/);
  expect(path).not.toContain(":~:");
  const url = new URL(path, "https://site.example");
  expect([url.origin, url.pathname, url.search]).toEqual(["https://site.example", "/search", "?q=meso"]);
});
