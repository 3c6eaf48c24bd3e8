import { escapeHtml } from "../escape-html";
import { type Messages, messagesFor } from "../messages";
import type { Locale } from "../messages/locale";
import type { MailText } from "../messages/nl/mail";

type Words = Messages["mail"];
interface Frame {
  mail: Words;
  greeting: string[];
  origin: string;
  locale: Locale;
}

/**
 * Renders a mail from a template and its data, as text and as HTML. `origin`: the address of the site, with which links begin.
 * @throws Error if there is no such template, which would be a bug
 */
export function renderMail(
  template: string,
  data: Record<string, unknown>,
  { origin, locale }: { origin: string; locale: Locale },
): { subject: string; text: string; html: string; headers?: Record<string, string>; replyTo?: string } {
  const { mail } = messagesFor(locale);
  if (!Object.hasOwn(mail.templates, template)) throw new Error(`There is no mail template ${template}.`);
  const values = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, String(value ?? "")]));
  const content = mail.templates[template as keyof Words["templates"]](values);
  const greeting = content.letter ? [] : [mail.greeting(calledBy(values.name ?? ""))];
  const frame = { mail, greeting, origin, locale };
  const { subject, replyTo } = content;
  const texts = { subject, text: asText(content, frame), html: asHtml(content, frame) };
  const rendered = replyTo ? { ...texts, replyTo } : texts;
  return content.unsubscribe
    ? { ...rendered, headers: unsubscribeHeaders(origin + content.unsubscribe.path) }
    : rendered;
}

/**
 * Returns the name to use in a greeting, or an empty text if the name contains a comma. Schools list names as "Vries, Jan de", and the part
 * after the comma may also be a title.
 */
const calledBy = (name: string) => (name.includes(",") ? "" : name);

/** Returns the headers with which a mail program shows an unsubscribe button (RFC 2369, RFC 8058). */
function unsubscribeHeaders(address: string): Record<string, string> {
  return { "List-Unsubscribe": `<${address}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

function asText(
  { why, paragraphs, link, closing = [], unsubscribe }: MailText,
  { mail, greeting, origin }: Frame,
): string {
  const parts = [...greeting, ...paragraphs];
  if (link) parts.push(`${link.label}:\n${origin}${link.path}`);
  const last = unsubscribe ? `${why}\n${unsubscribe.label}: ${origin}${unsubscribe.path}` : why;
  parts.push(...closing, mail.signature, `--\n${last}`);
  return `${parts.join("\n\n")}\n`;
}

function asHtml(
  { why, subject, paragraphs, link, closing = [], unsubscribe }: MailText,
  { mail, greeting, origin, locale }: Frame,
): string {
  const p = (text: string) => `<p>${escapeHtml(text)}</p>`;
  const action = link
    ? `<p><a class="action" href="${escapeHtml(origin + link.path)}" style="display:inline-block;padding:12px 20px;background:#0b5742;color:#ffffff;font-weight:bold;text-decoration:none">${escapeHtml(link.label)}</a></p>`
    : "";
  const off = unsubscribe
    ? `<br><a style="color:inherit" href="${escapeHtml(origin + unsubscribe.path)}">${escapeHtml(unsubscribe.label)}</a>`
    : "";
  const body = [...greeting, ...paragraphs].map(p).join("\n") + action + [...closing, mail.signature].map(p).join("\n");
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escapeHtml(subject)}</title>
<style>${darkStyle}</style></head>
<body style="margin:0;padding:24px;background:#fbfaf6;color:#16231f;font:16px/1.6 Georgia,serif;overflow-wrap:anywhere">
<div lang="${locale}" style="max-width:36rem">
${body}
<p class="soft" style="color:#414e48;font-size:14px">${escapeHtml(why)}${off}</p>
</div></body></html>
`;
}

/**
 * The styles of a mail for the dark mode. Mail programs that ignore styles in the head show the light colours, which are on the elements
 * themselves.
 */
const darkStyle =
  ":root{color-scheme:light dark}@media (prefers-color-scheme:dark){body{background:#101b18!important;color:#efeadd!important}.soft{color:#bcc4b9!important}.action{background:#82d1b0!important;color:#101b18!important}}";
