import { expect, test } from "vitest";
import { readTheme } from "./theme";

test("the theme is read from among other cookies, and anything else is the system's", () => {
  expect(readTheme("a=1; theme=dark; b=2")).toBe("dark");
  expect(readTheme("theme=light")).toBe("light");
  expect(readTheme("mytheme=dark")).toBe("system");
  expect(readTheme('theme="><script>')).toBe("system");
  expect(readTheme(null)).toBe("system");
});
