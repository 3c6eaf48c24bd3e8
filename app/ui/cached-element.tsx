/**
 * Parts of a page that are the same for many readers: rendered once, then stored as HTML (docs/decisions/029-draw-once.md). Without a
 * store, they are rendered in place with the same result.
 */
import { createContext, type HTMLAttributes, type JSX, type ReactElement, type ReactNode, useContext } from "react";
import { CourseLanguageContext, CourseLanguageProvider } from "./course-text";
import { PageMarkContext } from "./forms/page-mark-context";
import { MessagesContext, useMessages } from "./messages";

/** The HTML of an element, from the store if the key was rendered before. `mark`: the page mark for its forms. */
export type RenderCachedHtml = (key: string, makeElement: () => ReactElement, mark: string) => string;

export const HtmlCacheContext = createContext<RenderCachedHtml | null>(null);

interface KeptProps extends HTMLAttributes<HTMLElement> {
  as: keyof JSX.IntrinsicElements;
  /** Everything on which the content depends, besides languages and the page mark. It is null if the content is personal. */
  of: readonly (string | number)[] | null;
  children: ReactNode;
}

/** An element whose content is stored. The content may depend on the reader's language only. */
export function CachedElement({ as, of, children, ...attributes }: KeptProps) {
  // Every element accepts these attributes, but TypeScript can't check that for all of them.
  const Tag = as as "div";
  const [keep, mark, messages] = [useContext(HtmlCacheContext), useContext(PageMarkContext), useMessages()];
  const language = useContext(CourseLanguageContext);
  if (keep === null || of === null) return <Tag {...attributes}>{children}</Tag>;
  const makeContent = () => (
    <MessagesContext.Provider value={messages}>
      <CourseLanguageProvider language={language}>{children}</CourseLanguageProvider>
    </MessagesContext.Provider>
  );
  const html = keep(JSON.stringify([messages.locale, language, ...of]), makeContent, mark);
  return <Tag {...attributes} dangerouslySetInnerHTML={{ __html: html }} />;
}
