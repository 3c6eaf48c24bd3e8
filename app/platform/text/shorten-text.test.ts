import fc from "fast-check";
import { expect, it } from "vitest";
import { shortenText } from "./shorten-text";

it("cuts a long text after a word", () => {
  expect(shortenText("Een huis in een straat", 30)).toBe("Een huis in een straat");
  expect(shortenText("Een huis in een straat", 15)).toBe("Een huis in…");
  expect(shortenText("Woordzonderspaties", 8)).toBe("Woordzo…");
});

it("is never longer than asked, never splits a character, and keeps a short text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-composite" }), fc.integer({ min: 1, max: 40 }), (text, most) => {
      const short = shortenText(text, most);
      expect([...short].length).toBeLessThanOrEqual(most);
      // Throws at half a character.
      encodeURIComponent(short);
      if ([...text].length <= most) expect(short).toBe(text);
    }),
  );
});
