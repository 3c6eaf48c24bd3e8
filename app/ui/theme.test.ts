import { expect, test } from "vitest";
import { findReturnPath, readTheme } from "./theme";

test("the theme is read from among other cookies, and anything else is the system's", () => {
  expect(readTheme("a=1; theme=dark; b=2")).toBe("dark");
  expect(readTheme("theme=light")).toBe("light");
  expect(readTheme("mytheme=dark")).toBe("system");
  expect(readTheme('theme="><script>')).toBe("system");
  expect(readTheme(null)).toBe("system");
});

test("the way back leads to a page of this site only", () => {
  expect(findReturnPath("/courses/a/lessons/b?x=1")).toBe("/courses/a/lessons/b?x=1");
  for (const elsewhere of ["//evil.example", "https://evil.example", "/\\evil.example", "/a\nb", "", null, 3]) {
    expect(findReturnPath(elsewhere)).toBe("/");
  }
});
