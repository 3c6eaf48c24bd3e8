/**
 * Composes the title, the description and the canonical address of a page. The parameter types only name what is needed of the arguments
 * that Remix gives to routes.
 */

import { type Messages, messagesFor } from "./messages";
import { defaultLocale, type Locale, languageTags } from "./messages/locale";

interface RootData {
  origin?: string;
  locale?: Locale;
}

interface Matches {
  matches: readonly { id: string; data?: unknown }[];
}

interface PageText {
  title: string;
  description?: string;
}

/** Returns the meta tags of a page. `describe`: gets the texts in the language of the page, and returns the title and the description. */
export function pageMeta(
  describe: (messages: Messages) => PageText,
  { matches, location }: Matches & { location: { pathname: string } },
) {
  const origin = rootData(matches)?.origin;
  const messages = getPageMessageCatalogue(matches);
  const { title, description } = describe(messages);
  return [
    { title: messages.common.pageTitle(title) },
    ...(description ? [{ name: "description", content: description }] : []),
    ...(description && origin ? shared(messages, { title, description }, `${origin}${location.pathname}`) : []),
    ...(origin ? [{ tagName: "link", rel: "canonical", href: `${origin}${location.pathname}` }] : []),
  ];
}

/**
 * Returns the tags that are used when somebody shares a link to the page. Only pages with a description have them, because everybody may
 * see those.
 */
function shared({ common, locale }: Messages, { title, description }: Required<PageText>, address: string) {
  const { origin, pathname } = new URL(address);
  const [course] = /^\/courses\/[^/]+/.exec(pathname) ?? [""];
  const properties = {
    "og:type": "website",
    "og:site_name": common.site,
    "og:locale": languageTags[locale].replace("-", "_"),
    "og:title": title,
    "og:description": description,
    "og:url": address,
    "og:image": `${origin}${course}/og.png`,
    "og:image:width": "1200",
    "og:image:height": "630",
    "og:image:alt": common.shareAlt,
  };
  const tags = Object.entries(properties).map(([property, content]) => ({ property, content }));
  return [...tags, { name: "twitter:card", content: "summary_large_image" }];
}

/** Returns the message catalogue in the language of the page. `matches`: the routes of which the page consists, with their data. */
export function getPageMessageCatalogue(matches: Matches["matches"]): Messages {
  return messagesFor(rootData(matches)?.locale ?? defaultLocale);
}

/** Returns the data of the root route's loader, or undefined if that loader failed. */
function rootData(matches: Matches["matches"]): RootData | undefined {
  return matches.find(({ id }) => id === "root")?.data as RootData | undefined;
}
