/** Title, description and canonical address of a page. Structural types: routes pass what Remix gives them. */

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

/** `describe`: gets the texts in the language of the page. */
export function pageMeta(
  describe: (messages: Messages) => PageText,
  { matches, location }: Matches & { location: { pathname: string } },
) {
  const origin = rootData(matches)?.origin;
  const messages = getPageMessages(matches);
  const { title, description } = describe(messages);
  return [
    { title: messages.common.pageTitle(title) },
    ...(description ? [{ name: "description", content: description }] : []),
    ...(description && origin ? shared(messages, { title, description }, `${origin}${location.pathname}`) : []),
    ...(origin ? [{ tagName: "link", rel: "canonical", href: `${origin}${location.pathname}` }] : []),
  ];
}

/** Returns tags for sharing a page: only for pages with a description, which everybody may see. */
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

/** Returns the words of the page that these matches make. */
export function getPageMessages(matches: Matches["matches"]): Messages {
  return messagesFor(rootData(matches)?.locale ?? defaultLocale);
}

/** Returns the data of the root's loader, or undefined if that loader failed. */
function rootData(matches: Matches["matches"]): RootData | undefined {
  return matches.find(({ id }) => id === "root")?.data as RootData | undefined;
}
