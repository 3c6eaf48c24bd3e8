import { expect, test } from "vitest";
import { backPath, themeOf } from "./theme";

test("the theme is read from among other cookies, and anything else is the system's", () => {
  expect(themeOf("a=1; theme=dark; b=2")).toBe("dark");
  expect(themeOf("theme=light")).toBe("light");
  expect(themeOf("mytheme=dark")).toBe("system");
  expect(themeOf('theme="><script>')).toBe("system");
  expect(themeOf(null)).toBe("system");
});

test("the way back leads to a page of this site only", () => {
  expect(backPath("/courses/a/lessons/b?x=1")).toBe("/courses/a/lessons/b?x=1");
  for (const elsewhere of ["//evil.example", "https://evil.example", "/\\evil.example", "/a\nb", "", null, 3]) {
    expect(backPath(elsewhere)).toBe("/");
  }
});
