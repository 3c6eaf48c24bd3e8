import fc from "fast-check";
import { expect, it } from "vitest";
import { readSafeNextPath } from "./next-path";

it("a path on this site is kept", () => {
  for (const path of ["/", "/learning", "/courses/a/lessons/b?x=1#vragen", "/confirm?token=ab_c-d"]) {
    expect(readSafeNextPath(path, "/other")).toBe(path);
  }
});

it("anything else is not followed", () => {
  const away = ["//evil.example", "/\\evil.example", "/\t/evil.example", "/.//evil.example", "/a/..//evil.example"];
  const odd = [
    "https://evil.example",
    "javascript:alert(1)",
    "learning",
    "",
    "/a\nb",
    "/a\\b",
    "/a b",
    " /learning",
    "\\\\evil.example",
  ];
  for (const text of [...away, ...odd, null, undefined, `/${"a".repeat(1001)}`])
    expect(readSafeNextPath(text, "/other")).toBe("/other");
});

it("whatever is asked, a browser stays on this site", () => {
  const piece = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    "@",
    ":",
    "//",
    "evil.example",
    "\t",
    "\n",
    "%2f",
    "?",
    "#",
    " ",
    "\0",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 8 }).map((parts) => `/${parts.join("")}`),
        fc.webUrl(),
        fc.string(),
      ),
      (text) => {
        const path = readSafeNextPath(text, "/other");
        expect(new URL(path, "https://ours.example/login").origin).toBe("https://ours.example");
        expect(path).toMatch(/^\/(?![/\\])/);
      },
    ),
    { numRuns: 2000 },
  );
});
