/** Title, description and canonical address of a page. Structural types: routes pass what Remix gives them. */
import { messagesFor } from "./messages";

interface RootData {
  origin?: string;
}

interface MetaInput {
  matches: readonly { id: string; data?: unknown }[];
  location: { pathname: string };
}

export function pageMeta(
  { title, description }: { title: string; description?: string },
  { matches, location }: MetaInput,
) {
  const root = matches.find(({ id }) => id === "root")?.data as RootData | undefined;
  return [
    { title: messagesFor("nl").common.pageTitle(title) },
    ...(description ? [{ name: "description", content: description }] : []),
    ...(root?.origin ? [{ tagName: "link", rel: "canonical", href: `${root.origin}${location.pathname}` }] : []),
  ];
}
