import { expect, it } from "vitest";
import { mail } from "../messages/nl/mail";
import { renderMail } from "./render-mail";

const origin = "https://leren.example.nl";

it("every template gives a subject, text and HTML that say the same, with working links", () => {
  for (const template of Object.keys(mail.templates)) {
    const { subject, text, html } = renderMail(template, { name: "Zoë", token: "ab_c-d" }, origin);
    expect(subject).toMatch(/^\S.{5,60}$/);
    expect(text).toContain("Dag Zoë,");
    expect(html).toContain("Dag Zoë,");
    expect(text + html).not.toMatch(/undefined|null|!(?!doctype)/);
    const links = (body: string) => [...body.matchAll(/https:\/\/leren\.example\.nl[^\s"<]*/g)].map(([link]) => link);
    expect(links(html)).toEqual(links(text));
    expect(links(text).every((link) => URL.canParse(link))).toBe(true);
  }
});

it("a name is text, in HTML too, and its absence is no hole", () => {
  expect(renderMail("password-changed", { name: '<b>"Z"&' }, origin).html).toContain(
    "Dag &lt;b&gt;&quot;Z&quot;&amp;,",
  );
  expect(renderMail("no-account", {}, origin).text).toMatch(/^Dag,\n/);
});

it("an unknown template is a bug, also one that every object has", () => {
  expect(() => renderMail("nonsense", {}, origin)).toThrow("nonsense");
  expect(() => renderMail("toString", {}, origin)).toThrow("toString");
});
