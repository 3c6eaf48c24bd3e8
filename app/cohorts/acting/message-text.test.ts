import { expect, it } from "vitest";
import { fillInName, hasPlaceOfName, validateMessageText } from "./message-text";

const message = { subject: "Voor {naam}", text: "Dag {naam},\n\nTot morgen, { Name }." };

it("the name of the reader is filled in once, and is never read as a place or a pattern", () => {
  expect(fillInName(message, "Zoë")).toEqual({ subject: "Voor Zoë", text: "Dag Zoë,\n\nTot morgen, Zoë." });
  for (const name of ["{naam}", "$&$1$`", "{name} {naam}", "\\{naam\\}", "$" + "{naam}", "Ann\u0000"])
    expect(fillInName({ subject: "{naam}", text: "{naam}" }, name).text).toBe(name.replace("\u0000", ""));
  expect(fillInName(message, "Bo\r\nBcc: dief@example.org").subject).toBe("Voor Bo Bcc: dief@example.org");
  expect(hasPlaceOfName(message)).toBe(true);
  expect(hasPlaceOfName({ subject: "naam", text: "{ naam" })).toBe(false);
});

it("a place that the site does not know is refused, because it would be sent as it is", () => {
  for (const place of ["{voornaam}", "{ Voornaam }", "{naam}{achternaam}", "{}", "{cursus}"]) {
    expect([place, validateMessageText({ subject: place, text: `Dag ${place},` })]).toEqual([
      place,
      { ok: false, problems: { subject: "subject-place", text: "text-place" } },
    ]);
  }
  for (const text of ["Dag {naam}", "{ naam", "1 } 2 {", "{name}"])
    expect(validateMessageText({ subject: "Dag", text })).toMatchObject({ ok: true });
});

it("a message is refused if it is empty, too long, or has more places for the name than fit", () => {
  expect(validateMessageText({ subject: " \n", text: "\u200b" })).toEqual({
    ok: false,
    problems: { subject: "subject-empty", text: "text-empty" },
  });
  expect(validateMessageText({ subject: "x".repeat(151), text: "x".repeat(4001) })).toMatchObject({
    problems: { subject: "subject-long", text: "text-long" },
  });
  expect(validateMessageText({ subject: "{naam} {naam}", text: "{naam}".repeat(6) })).toMatchObject({
    problems: { subject: "subject-names", text: "text-names" },
  });
  const longest = { subject: `{naam}${"x".repeat(144)}`, text: `${"{naam}".repeat(5)}${"x".repeat(3970)}` };
  const accepted = validateMessageText(longest);
  expect(accepted).toEqual({ ok: true, message: longest });
  const filled = fillInName(longest, "n".repeat(100));
  // What the columns of the database hold.
  expect(filled.subject.length).toBeLessThanOrEqual(300);
  expect(filled.text.length).toBeLessThanOrEqual(5000);
});
