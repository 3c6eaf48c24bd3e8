import { messagesFor } from "~/ui/messages";
import type { Locale } from "~/ui/messages/locale";

/** A page for when the site itself can't make one. No style, no script, nothing to load. */
export function plainPage(status: 403 | 413 | 500, locale: Locale): string {
  const { plain } = messagesFor(locale).common;
  const { title, text } = plain[status];
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Leerdossier</title></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="/">${plain.home}</a></p></main></body></html>`;
}
