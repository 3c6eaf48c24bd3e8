import fc from "fast-check";
import { expect, it } from "vitest";
import { locales } from "~/platform/locale";
import { chooseAcceptedLocale, negotiateLocale } from "./locale";

it.each([
  [null, "nl"],
  ["", "nl"],
  ["en", "en"],
  ["EN-us,en;q=0.5", "en"],
  ["nl-NL,nl;q=0.9,en;q=0.8", "nl"],
  ["en-GB,en;q=0.9,nl;q=0.8", "en"],
  // The language with the highest weight is chosen, whatever the order.
  ["en;q=0.3, nl;q=0.9", "nl"],
  // Unknown languages are skipped. If no known language is left, the result is Dutch.
  ["de-DE,de;q=0.9,en;q=0.5", "en"],
  ["de-DE,fr;q=0.9", "nl"],
  ["*", "nl"],
  // The weight 0 refuses a language, so the result is the default.
  ["en;q=0", "nl"],
  // Other languages that begin with the same letters are not mistaken for Dutch or English.
  ["eng, nlx", "nl"],
])("Accept-Language %j is answered in %s", (header, locale) => {
  expect(chooseAcceptedLocale(header)).toBe(locale);
});

it("a choice on the device goes before what the browser asks for; a cookie of nonsense does not", () => {
  expect(negotiateLocale("theme=dark; locale=en", "nl")).toBe("en");
  expect(negotiateLocale("locale=nl", "en")).toBe("nl");
  for (const cookie of ["locale=de", "locale=", "locale=%", "mylocale=en", "locale=__proto__"]) {
    expect(negotiateLocale(cookie, "nl")).toBe("nl");
  }
});

it("whatever is sent, the answer is a language that we have, at once", () => {
  const scrap = fc.constantFrom(
    "en",
    "nl",
    "-",
    ";",
    "q=",
    "0.5",
    ",",
    "*",
    " ",
    "\t",
    '"',
    "\\",
    "é",
    "NaN",
    "__proto__",
  );
  const header = fc.oneof(
    fc.string(),
    fc.array(scrap, { maxLength: 60 }).map((scraps) => scraps.join("")),
  );
  fc.assert(
    fc.property(header, header, (cookie, accepted) => {
      expect(locales).toContain(negotiateLocale(cookie, accepted));
    }),
  );
  const start = performance.now();
  for (const flood of ['en;q="', ";q=", ",", '"\\', "de;q=0.1,"]) chooseAcceptedLocale(flood.repeat(100_000));
  // It takes some tens of milliseconds. It would take minutes if the time grew with the square of the length.
  expect(performance.now() - start).toBeLessThan(5_000);
});
