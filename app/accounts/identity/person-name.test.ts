import fc from "fast-check";
import { expect, it } from "vitest";
import { validatePersonName } from "./person-name";

const named = (text: string) => {
  const outcome = validatePersonName(text);
  return outcome.ok ? outcome.name : outcome.reason;
};

it("a name has at least one visible letter or digit", () => {
  for (const nothing of [
    "\u00ad",
    "\u3164",
    "\u2800",
    "\u115f\u1160",
    "\uffa0",
    "\u200d",
    "\u{e0041}",
    "...",
    "’-",
    "👍",
  ])
    expect(named(nothing), nothing.codePointAt(0)?.toString(16)).toBe("name-blank");
  for (const empty of ["", " \t\n", "\u00a0"]) expect(named(empty)).toBe("name-empty");
  for (const name of ["Q", "7", "漢", "عمر", "Ngô", "X Æ A-12"]) expect(named(name)).toBe(name);
});

it("invisible characters are removed, and all hyphens become the same sign", () => {
  expect(named("Jan\u00ad\u200b\u2060 de\u2800Vries\u3164")).toBe("Jan de Vries");
  expect(named("Anne\u2010Marie\u2011Sofie")).toBe("Anne-Marie-Sofie");
  expect(named("Piet\u202e\u2066gro.elif")).toBe("Pietgro.elif");
  expect(named("Bo\u0000\u0007\ud800\ue000\uffff\u0378z")).toBe("Bo z");
  expect(named("\udc00")).toBe("name-blank");
  expect(named("e\u034f\u0301va")).toBe("éva");
});

it("joiners stay in scripts that use them, and nowhere else", () => {
  expect(named("علی\u200cرضا")).toBe("علی\u200cرضا");
  expect(named("क्\u200dष")).toBe("क्\u200dष");
  expect(named("Jan\u200c\u200dsen")).toBe("Jansen");
  expect(named("\u200cعلی\u200c")).toBe("علی");
});

it("a name with too many accents on a letter is refused; accents that languages use are not", () => {
  expect(named(`Z${"\u0336\u0321\u0353".repeat(6)}algo`)).toBe("name-marks");
  for (const name of ["Nguyễn Thị Ệ", "שָּׁלוֹם", "क्षत्रिय", "สมชื่อ", "བསྒྲུབས", "مُحَمَّد"])
    expect(named(name)).toBe(name.normalize("NFC"));
});

it("for any typed text, a valid name is visible, normalised and contains no direction marks", () => {
  const pieces = fc.constantFrom(
    "a",
    "é",
    "e\u0301",
    "ع",
    "\u200c",
    "\u202e",
    "\u3164",
    "\u2010",
    " ",
    "\u0301",
    "\u034f",
    "\ud800",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(pieces).map((all) => all.join("")),
      ),
      (text) => {
        const outcome = validatePersonName(text);
        if (!outcome.ok) return;
        expect(validatePersonName(outcome.name)).toEqual(outcome);
        expect(outcome.name).toMatch(/[\p{L}\p{N}]/u);
        expect(outcome.name).not.toMatch(/[\u202a-\u202e\u2066-\u2069\p{Cc}\p{Cs}\u2010\u2011]|^\s|\s$|\s\s/u);
      },
    ),
    { numRuns: 300 },
  );
});
