/** Title, description and canonical address of a page. Structural types: routes pass what Remix gives them. */
import { type Messages, messagesFor } from "./messages";
import { defaultLocale, type Locale } from "./messages/locale";

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

/** `describe` gets the words in the language of the page. */
export function pageMeta(
  describe: (messages: Messages) => PageText,
  { matches, location }: Matches & { location: { pathname: string } },
) {
  const origin = rootData(matches)?.origin;
  const messages = pageMessages(matches);
  const { title, description } = describe(messages);
  return [
    { title: messages.common.pageTitle(title) },
    ...(description ? [{ name: "description", content: description }] : []),
    ...(origin ? [{ tagName: "link", rel: "canonical", href: `${origin}${location.pathname}` }] : []),
  ];
}

/** The words of the page that these matches make. */
export function pageMessages(matches: Matches["matches"]): Messages {
  return messagesFor(rootData(matches)?.locale ?? defaultLocale);
}

/** Absent when the root's own loader failed. */
function rootData(matches: Matches["matches"]): RootData | undefined {
  return matches.find(({ id }) => id === "root")?.data as RootData | undefined;
}
