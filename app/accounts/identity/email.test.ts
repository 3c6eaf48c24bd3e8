import fc from "fast-check";
import { expect, it } from "vitest";
import { formatEmailForDisplay, normaliseEmail, normaliseStoredEmail, validateEmail } from "./email";

it("an address has one normal spelling, from any keyboard, browser or list", () => {
  const jan = "jan@xn--bcher-kva.example";
  for (const typed of [
    "jan@bücher.example",
    "Jan@XN--BCHER-KVA.example",
    " jan@bu\u0308cher.example ",
    "jan@BÜCHER.example",
    "jan＠bücher。example",
    "ja\u00adn\u200b@b\u2060ücher.exam\ufeffple",
    "\u202ajan@bücher.example\u202c",
    "jan\u3164@bücher.example",
  ])
    expect(normaliseEmail(typed), JSON.stringify(typed)).toBe(jan);
  expect(normaliseEmail("anne\u2011marie@example.org")).toBe("anne-marie@example.org");
  expect(normaliseEmail("Zoe\u0308@Example.ORG")).toBe("zoë@example.org");
});

it("addresses of different people stay different", () => {
  for (const [one, other] of [
    ["jan@straße.example", "jan@strasse.example"],
    ["jan@ςας.example", "jan@σασ.example"],
    ["jan@аpple.example", "jan@apple.example"], // The first has a Cyrillic а.
    ["ılkay@example.org", "ilkay@example.org"],
    ["İlkay@example.org", "ilkay@example.org"],
    ["ﬁlip@example.org", "filip@example.org"],
    ["ｊan@example.org", "jan@example.org"],
    ["jan+school@example.org", "jan@example.org"],
    ["j.an@example.org", "jan@example.org"],
  ] as const) {
    expect(normaliseEmail(one)).not.toBeNull();
    expect(normaliseEmail(one), one).not.toBe(normaliseEmail(other));
  }
  // The lower case of I is i, also on a machine that is set to Turkish, where it would be ı.
  expect(normaliseEmail("ILKAY@EXAMPLE.ORG")).toBe("ilkay@example.org");
});

it.each([
  ["", "email-empty"],
  [" \u3164", "email-empty"],
  ["jan", "email-no-at"],
  ["jan@piet@example.org", "email-two-ats"],
  ["jan de vries@example.org", "email-space"],
  ["jan@exam ple.org", "email-space"],
  ["jan,piet@example.org", "email-sign"],
  ["<jan@example.org>", "email-sign"],
  ["jan@exa_mple.org", "email-domain"],
  ["jan@a%6c.example.org", "email-sign"],
  [".jan@example.org", "email-dots"],
  ["jan..a@example.org", "email-dots"],
  ["@example.org", "email-dots"],
  ["jan@example", "email-domain"],
  ["jan@-example.org", "email-domain"],
  ["jan@example..org", "email-domain"],
  ["jan@xn--a.org", "email-domain"],
  ["jan@127.0.0.1", "email-domain"],
  ["jan@0x7f.1", "email-domain"],
  [`${"a".repeat(65)}@example.org`, "email-long"],
  [`jan@${"a.".repeat(130)}org`, "email-long"],
])("%j is refused with the reason %s", (text, reason) => {
  expect(validateEmail(text)).toEqual({ ok: false, reason });
});

it("an address is shown as people write it, unless it could be confused with another", () => {
  expect(formatEmailForDisplay("jan@xn--bcher-kva.example")).toBe("jan@bücher.example");
  expect(formatEmailForDisplay("jan@xn--mgba3gch31f060k.com")).toBe("jan@نامه‌ای.com");
  expect(formatEmailForDisplay("jan@xn--pple-43d.example")).toBe("jan@xn--pple-43d.example");
  expect(formatEmailForDisplay("jan@xn--broken")).toBe("jan@xn--broken");
  expect(formatEmailForDisplay("jan@bücher.example")).toBe("jan@bücher.example");
  expect(formatEmailForDisplay("")).toBe("");
});

it("for any typed text, a valid address has an ASCII domain, and its normal and displayed spelling lead back to it", () => {
  const signs = fc.constantFrom(
    "a",
    "Z",
    "ü",
    "u\u0308",
    "ß",
    "İ",
    "ı",
    "ς",
    "Σ",
    "ａ",
    "。",
    ".",
    "-",
    "\u200d",
    "\u00ad",
    "ع",
    "漢",
    "1",
    "@",
    "xn--",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.array(signs, { maxLength: 12 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(texts, texts, (local, domain) => {
      const email = normaliseEmail(`${local}@${domain}.nl`);
      if (email === null) return;
      expect(email).toMatch(/^[^@]+@[a-z0-9.-]+\.[a-z0-9-]+$/);
      expect(email).toBe(email.toLowerCase());
      expect(normaliseEmail(email)).toBe(email);
      expect(normaliseEmail(formatEmailForDisplay(email))).toBe(email);
    }),
    { numRuns: 500 },
  );
});

it("a stored address only gets a normal spelling that reaches the same mailbox", () => {
  expect(normaliseStoredEmail("jan@bücher.example")).toBe("jan@xn--bcher-kva.example");
  expect(normaliseStoredEmail("jan@straße.example")).toBe("jan@xn--strae-oqa.example");
  expect(normaliseStoredEmail("jan@bücher.xn--p1ai")).toBe("jan@xn--bcher-kva.xn--p1ai");
  expect(normaliseStoredEmail("zoë@bücher.example")).toBe("zoë@xn--bcher-kva.example");
  for (const other of [
    "jan@example.org",
    "zoë@example.org",
    "jan@ﬁets.ws",
    "jan@ｅxample.org",
    "jan\ufe0f@example.org",
    "jan@-x",
    "",
  ])
    expect(normaliseStoredEmail(other), other).toBeNull();
});
