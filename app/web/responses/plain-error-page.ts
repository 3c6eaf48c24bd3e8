import { messagesFor } from "~/ui/messages";
import type { Locale } from "~/ui/messages/locale";

export type PlainErrorPageStatus = 403 | 413 | 421 | 500 | 503;

/**
 * Returns the HTML of a page for when the site itself can't render one. It has no style and no script, and loads nothing. `home`: the
 * address of its link to the home page.
 */
export function composePlainErrorPage(status: PlainErrorPageStatus, locale: Locale, home = "/"): string {
  const { plain, errors, pageTitle } = messagesFor(locale).common;
  const { title, text } = status === 503 ? errors[status] : plain[status];
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${pageTitle(title)}</title></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="${home}">${plain.home}</a></p></main></body></html>`;
}
