/**
 * A third language for tests: the Dutch texts, each between « and ». Its dates and numbers are Greek. So a Latin letter outside « » belongs
 * to a word that is not in the message catalogue.
 */
import { languageTags, locales } from "../../app/platform/locale";
import { catalogues, type Messages } from "../../app/ui/messages";
import { nl } from "../../app/ui/messages/nl";

export const thirdLanguage = "el";
const tag = "el-GR";

/**
 * Adds the third language, as a line in `platform/locale.ts` and one in the index of the message catalogues would. Returns a function that
 * removes it, because other tests share these modules.
 */
export function addThirdLanguage(): () => void {
  Object.assign(languageTags, { [thirdLanguage]: tag });
  locales.push(thirdLanguage as (typeof locales)[number]);
  const messages = markTexts(nl) as Messages;
  Object.assign(catalogues, { [thirdLanguage]: { ...messages, locale: thirdLanguage } });
  return () => {
    for (const each of [languageTags, catalogues]) Reflect.deleteProperty(each, thirdLanguage);
    locales.pop();
  };
}

/** Returns whether people read this text. Codes and addresses are not for people, so they are not marked. */
const isText = (text: string) => text !== "" && !/^(\/|https?:|nl-NL$)/.test(text);

function markTexts(value: unknown): unknown {
  if (typeof value === "string") return isText(value) ? `«${value}»` : value;
  if (typeof value === "function") return (...given: unknown[]) => markTexts(value(...given));
  if (Array.isArray(value)) return value.map(markTexts);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, markTexts(inner)]));
}

/** Returns the words of a text that are not translated: those outside « », except addresses and what is in `data`. */
export function findUntranslatedWords(text: string, data: readonly string[] = []): string[] {
  let rest = "";
  let depth = 0;
  for (const character of text) {
    if (character === "«") depth += 1;
    else if (character === "»") depth -= 1;
    else if (depth === 0) rest += character;
  }
  rest = rest.replace(/https?:\S+|\S+@\S+/g, " ");
  // Longer texts are removed first, because one text may contain another.
  for (const each of [...data].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(each, " ");
  return rest.match(/[\p{Script=Latin}][\p{Script=Latin}'’-]+/gu) ?? [];
}

const spoken = new Set(["alt", "aria-label", "aria-roledescription", "label", "placeholder", "title"]);
const isEmpty = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/**
 * Returns the words of a page that are not translated: in its text, its titles and the sentences for its script. Elements whose `lang`
 * names another language are left out.
 */
export function findUntranslatedWordsInPage(
  html: string,
  data: readonly string[] = [],
  courseTexts: readonly string[] = [],
) {
  const open: { name: string; reads: boolean }[] = [];
  const texts: string[] = [];
  const attributes: string[] = [];
  const shared: string[] = [];
  const reads = () => open.at(-1)?.reads ?? true;
  for (const [, closes, name = "", given = "", text = ""] of html.matchAll(
    /<(\/?)([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|<!--.*?-->|<!doctype[^>]*>|([^<]+)/gis,
  )) {
    if (text && reads()) (open.at(-1)?.name === "title" ? shared : texts).push(decode(text));
    if (!name) continue;
    if (closes) {
      while (open.length > 0 && open.pop()?.name !== name);
      continue;
    }
    const all = new Map([...given.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value]));
    const lang = all.get("lang");
    const own = !/^(script|style)$/.test(name) && (lang === undefined ? reads() : lang === thirdLanguage);
    for (const [key, value] of all) if (own && spoken.has(key)) attributes.push(decode(value));
    for (const key of ["data-words", "data-live-words"]) if (all.has(key)) attributes.push(wordsOf(all.get(key)));
    const meta = `${all.get("name") ?? ""}${all.get("property") ?? ""}`;
    if (/description|og:title|og:site_name|:alt$/.test(meta)) shared.push(decode(all.get("content") ?? ""));
    if (!isEmpty.test(name) && !given.endsWith("/")) open.push({ name, reads: own });
  }
  return [
    ...[texts.join("\n"), ...attributes].flatMap((each) => findUntranslatedWords(each, data)),
    // The page's title and description can't say which part of them is in the language of the course, so course texts are allowed.
    ...shared.flatMap((each) => findUntranslatedWords(each, [...data, ...courseTexts])),
  ];
}

/** Returns the sentences that the script of a page may show, without their keys. */
const wordsOf = (json = "{}") => decode(json).replace(/"\w+":/g, "");

function decode(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replace(/&#x27;|&#39;/g, "’")
    .replaceAll("&amp;", "&");
}
