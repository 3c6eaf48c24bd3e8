import fc from "fast-check";
import { expect, it } from "vitest";
import { checkPasswordLength } from "../password/password-rules";
import { guestRetentionDays } from "../retention/account-retention-periods";
import { readCookieFromHeader } from "../session/cookies";
import { describeBrowserAndSystem, splitIntoBrowserAndSystem } from "../session/device";
import { idleSessionDays } from "../session/session-periods";
import { normaliseEmail } from "./email";
import { validatePersonName } from "./person-name";

it("an address has one normal spelling", () => {
  expect(normaliseEmail("  Zoe@Example.ORG ")).toBe("zoe@example.org");
  expect(normaliseEmail("zo\u0065\u0308@example.org")).toBe("zoë@example.org");
  fc.assert(
    fc.property(fc.emailAddress(), (email) => {
      const read = normaliseEmail(email);
      expect(read).not.toBeNull();
      expect(normaliseEmail(` ${email.toUpperCase()} `)).toBe(normaliseEmail(email.toUpperCase()));
      expect(normaliseEmail(read ?? "")).toBe(read);
    }),
  );
});

it("an invalid address is refused", () => {
  const wrong = [
    "",
    "a",
    "a@b",
    "a@@b.nl",
    "a b@c.nl",
    "a@b.nl\r\nBcc: x@y.nl",
    "a@-b.nl",
    "a@b..nl",
    "<a@b.nl>",
    "a,b@c.nl",
  ];
  for (const text of [...wrong, `${"a".repeat(65)}@b.nl`, `a@${"b.".repeat(130)}nl`])
    expect(normaliseEmail(text)).toBeNull();
});

it("for any typed text, a valid address can't break a mail header and is stored as it is looked up", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (local, domain) => {
      const email = normaliseEmail(`${local}@${domain}.nl`);
      if (email === null) return;
      expect(email).not.toMatch(/[\s\p{Cc}<>,;:"()[\]\\]/u);
      expect(email).toBe(email.toLowerCase());
    }),
  );
});

it("a device gets a short description", () => {
  const android =
    "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36";
  expect(describeBrowserAndSystem(android)).toBe("Chrome op Android");
  expect(describeBrowserAndSystem(`${android.replace("Android 14; Pixel 8", "X11")} Edg/126.0`)).toBe("Edge op Linux");
  expect(
    describeBrowserAndSystem("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile Safari/604.1"),
  ).toBe("Safari op iPhone");
  expect(describeBrowserAndSystem("Mozilla/5.0 (Windows NT 10.0; rv:127.0) Gecko/20100101 Firefox/127.0")).toBe(
    "Firefox op Windows",
  );
  expect(describeBrowserAndSystem("curl/8.5")).toBe("");
  expect(describeBrowserAndSystem(null)).toBe("");
  fc.assert(fc.property(fc.string(), (text) => describeBrowserAndSystem(text).length <= 40));
  expect(splitIntoBrowserAndSystem(describeBrowserAndSystem(android))).toEqual(["Chrome", "Android"]);
  expect(splitIntoBrowserAndSystem("Firefox")).toEqual(["Firefox"]);
  expect(splitIntoBrowserAndSystem("")).toEqual([]);
});

it("a password has a shortest and a longest length, but no rules about kinds of characters", () => {
  expect(checkPasswordLength("")).toBe("password-empty");
  expect(checkPasswordLength("1234567")).toBe("password-short");
  expect(checkPasswordLength("12345678")).toBeNull();
  expect(checkPasswordLength("xy".repeat(100))).toBeNull();
  expect(checkPasswordLength(`${"xy".repeat(100)}z`)).toBe("password-long");
});

it("a name keeps its letters and loses invisible characters", () => {
  expect(validatePersonName("  Zoë   van\tDijk ")).toEqual({ ok: true, name: "Zoë van Dijk" });
  expect(validatePersonName("Piet\u202egro.elif")).toEqual({ ok: true, name: "Pietgro.elif" });
  expect(validatePersonName(" \n ")).toEqual({ ok: false, reason: "name-empty" });
  expect(validatePersonName("n".repeat(101))).toEqual({ ok: false, reason: "name-long" });
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const outcome = validatePersonName(text);
      if (outcome.ok) expect(validatePersonName(outcome.name)).toEqual(outcome);
    }),
  );
});

it("a cookie is read correctly beside other cookies", () => {
  expect(readCookieFromHeader("a=1; session=x%20y; b=%zz", "session")).toBe("x y");
  expect(readCookieFromHeader("session=%zz", "session")).toBe("%zz");
  expect(readCookieFromHeader("xsession=1", "session")).toBeNull();
  expect(readCookieFromHeader(null, "session")).toBeNull();
  expect(readCookieFromHeader("session=1", "valueOf")).toBeNull();
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      (header, name) => typeof (readCookieFromHeader(header, name) ?? "") === "string",
    ),
  );
});

it("the session of a guest lasts as long as what is kept of them", () => {
  expect(idleSessionDays).toBeGreaterThanOrEqual(guestRetentionDays);
});
