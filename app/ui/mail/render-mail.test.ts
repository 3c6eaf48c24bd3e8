import { expect, it } from "vitest";
import { exampleMailData } from "../../../tests/support/example-mail-data";
import { findHtmlProblems, mailHtmlRules } from "../../../tests/support/html-rules";
import { messagesFor } from "../messages";
import { locales } from "../messages/locale";
import { renderMail } from "./render-mail";

const origin = "https://leren.example.nl";
const dutch = { origin, locale: "nl" as const };

it.each(locales)(
  "every template gives a subject, text and HTML that say the same, with working links (%s)",
  async (locale) => {
    const { templates, greeting } = messagesFor(locale).mail;
    for (const template of Object.keys(templates)) {
      const { subject, text, html } = renderMail(template, exampleMailData, { origin, locale });
      expect(subject).toMatch(/^\S.{5,60}$/);
      // A mail with a trainer's message does not begin with the usual greeting.
      const greets = template !== "trainer-message";
      expect([text, html].map((each) => each.includes(greeting("Zoë")))).toEqual([greets, greets]);
      expect(html).toContain(`<html lang="${locale}">`);
      expect(await findHtmlProblems(html, mailHtmlRules)).toEqual([]);
      const seen = html.replace(/<style>.*?<\/style>/s, "");
      expect(text + seen).not.toMatch(/undefined|null|!(?!doctype)/);
      // The text and the HTML of a mail contain the same words, and the HTML loads nothing from elsewhere.
      const words = (body: string) =>
        body
          .replace(/<[^>]+>|https:\S+|[\s:-]+/g, " ")
          .replace(/\s+/g, " ")
          .trim();
      const spoken = seen.slice(seen.indexOf("<body")).replaceAll("&amp;", "&").replaceAll("&quot;", '"');
      expect(words(spoken)).toBe(words(text));
      expect(html).not.toMatch(/<img|<link|url\(|@import|\ssrc=/);
      const links = (body: string) => [...body.matchAll(/https:\/\/leren\.example\.nl[^\s"<]*/g)].map(([link]) => link);
      expect(links(html)).toEqual(links(text));
      expect(links(text).every((link) => URL.canParse(link))).toBe(true);
    }
  },
);

it("a name with its parts turned round, as on a list, is not greeted by", () => {
  expect(renderMail("password-changed", { name: "Vries, Jan de" }, dutch).text).toMatch(/^Dag,$/m);
  expect(renderMail("password-changed", { name: "Jan de Vries" }, dutch).text).toMatch(/^Dag Jan de Vries,$/m);
});

it("a trainer's message greets once, and says that the reader is in the group", () => {
  const text = "Dag Zoë,\n\nLukt het?\n\nGroet,\nMarieke Postma";
  const about = { name: "Zoë", trainer: "Marieke Postma", cohort: "SW-2B", cohortId: "0190", subject: "Les 2", text };
  const mail = renderMail("trainer-message", about, dutch);
  for (const body of [mail.text, mail.html]) {
    expect(body.match(/Dag Zoë,/g)).toHaveLength(1);
    expect(body).toContain("omdat je meedoet in de groep ‘SW-2B’");
    expect(body).not.toContain("dit adres invulde");
  }
});

it("a trainer's message says whether its reader can reply, and only then names the trainer's address", () => {
  const about = { trainer: "Marieke Postma", cohort: "SW-2B", cohortId: "0190", subject: "Les 2", text: "Dag" };
  const without = renderMail("trainer-message", { ...about, replyTo: "" }, dutch);
  expect(without.replyTo).toBeUndefined();
  expect(without.text).toContain("Je kunt niet op deze mail antwoorden");
  const mail = renderMail("trainer-message", { ...about, replyTo: "marieke@example.org" }, dutch);
  expect(mail.replyTo).toBe("marieke@example.org");
  expect(mail.text).toContain("Je antwoord gaat naar Marieke Postma: marieke@example.org.");
  expect(mail.text).not.toContain("niet op deze mail");
});

it("a reminder by a trainer names only the deadlines that there are", () => {
  const about = { trainer: "Marieke Postma", cohort: "SW-2B", course: "Fietsen", courseId: "fiets", token: "t" };
  const bare = renderMail("trainer-reminder", { ...about, over: "[]", deadlines: "[]" }, dutch).text;
  expect(bare).not.toContain("deadline");
  const due = (title: string, number?: number) => ({ number, title, dueAt: "2026-03-01T22:59:00Z" });
  const over = JSON.stringify([due("Banden", 2)]);
  const full = renderMail(
    "trainer-reminder",
    { ...about, over, deadlines: JSON.stringify([due(""), due("Ketting")]) },
    dutch,
  );
  expect(full.text).toContain("Deze deadline is voorbij:\n\nLes 2: Banden: 1 maart 2026");
  expect(full.text).toContain("Deze deadlines komen eraan:\n\nDe hele cursus: 1 maart 2026");
});

it.each([
  ["confirm-account", "iemand dit adres invulde"],
  ["password-changed", "je een account hebt"],
  ["invitation", "Marieke dit adres invulde voor een groep"],
  ["deadline-reminder", "je meedoet in de groep ‘SW-2B’"],
  ["silence-reminder", "je meedoet in de groep ‘SW-2B’"],
  ["extension", "je meedoet in de groep ‘SW-2B’"],
  ["extension-taken-back", "je meedoet in de groep ‘SW-2B’"],
  ["trainer-reminder", "je meedoet in de groep ‘SW-2B’"],
  ["invitation-member", "je meedoet in de groep ‘SW-2B’"],
  ["trainer-digest", "je trainer bent"],
  ["sitting-to-close", "je trainer bent"],
  ["review-mail", "je er bij je instellingen op Leerdossier om vroeg"],
  ["problem-reports", "je beheerder bent"],
  ["problem-answer", "je om antwoord vroeg"],
])("the last line of %s says why: %s", (template, why) => {
  const due = "2026-03-01T22:59:00Z";
  const times = { opensAt: due, closesAt: due, lapsesAt: due };
  const data = {
    trainer: "Marieke",
    cohort: "SW-2B",
    course: "Fietsen",
    token: "t",
    until: "2026-03-01",
    due,
    ...times,
  };
  expect(renderMail(template, data, dutch).text).toContain(`Je krijgt deze mail omdat ${why}`);
});

it("a mail that comes by itself can be switched off by the mail program", () => {
  const reminder = renderMail("silence-reminder", { name: "Zoë", token: "ab_c-d", course: "Fietsen" }, dutch);
  expect(reminder.headers).toEqual({
    "List-Unsubscribe": "<https://leren.example.nl/unsubscribe/ab_c-d>",
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
  expect(renderMail("review-mail", { questions: 3, token: "x" }, dutch).headers?.["List-Unsubscribe"]).toContain(
    "/unsubscribe/x",
  );
  expect(renderMail("no-account", {}, dutch).headers).toBeUndefined();
});

it("the mail after a week of silence speaks of lessons only, because its reader may have answered reviews", () => {
  const data = { name: "Zoë", token: "t", course: "Fietsen", begun: true };
  const [inDutch, inEnglish] = locales.map((locale) => renderMail("silence-reminder", data, { origin, locale }).text);
  expect(inDutch).toContain("Je gaf al een week geen antwoord in een les van de cursus ‘Fietsen’.");
  expect(inEnglish).toContain("You have not answered in a lesson of the course ‘Fietsen’ for a week.");
});

it("a name is text, in HTML too, and its absence is no hole", () => {
  expect(renderMail("password-changed", { name: '<b>"Z"&' }, dutch).html).toContain("Dag &lt;b&gt;&quot;Z&quot;&amp;,");
  expect(renderMail("no-account", {}, dutch).text).toMatch(/^Dag,\n/);
});

it("an unknown template is a bug, also one that every object has", () => {
  expect(() => renderMail("nonsense", {}, dutch)).toThrow("nonsense");
  expect(() => renderMail("toString", {}, dutch)).toThrow("toString");
});
