/**
 * Renders parts of a page that are the same for many readers once, and then stores their HTML (docs/decisions/029-draw-once.md). If no
 * store is given, the parts are rendered each time, with the same result.
 */
import { createContext, type HTMLAttributes, type JSX, type ReactElement, type ReactNode, useContext } from "react";
import { CourseLanguageContext, CourseLanguageProvider } from "./course-text";
import { PageMarkContext } from "./forms/page-mark-context";
import { MessagesContext, useMessages } from "./messages";

/**
 * A function that returns the HTML of an element. If an element with the same key was rendered before, the stored HTML is used. `mark`: the
 * page mark (a code for whom the page is made) to put into forms inside the element. `isShared`: false if few readers see the same, so that
 * it is kept apart from what many readers share.
 */
export type RenderCachedHtml = (
  key: string,
  makeElement: () => ReactElement,
  mark: string,
  isShared: boolean,
) => string;

export const HtmlCacheContext = createContext<RenderCachedHtml | null>(null);

interface CachedElementProps extends HTMLAttributes<HTMLElement> {
  as: keyof JSX.IntrinsicElements;
  /**
   * Everything that decides what the content looks like, besides languages and the page mark. Null if the content is personal, so that it
   * must not be stored.
   */
  of: readonly (string | number)[] | null;
  /** False if few readers see the same, because it depends on what they chose. */
  isShared?: boolean;
  children: ReactNode;
}

/**
 * An element whose content is rendered once and stored as HTML, unless `of` is null. The content may depend only on `of`, and on the
 * languages of the reader and the course. Forms inside get the page mark of each page.
 */
export function CachedElement({ as, of, isShared = true, children, ...attributes }: CachedElementProps) {
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
  const html = keep(JSON.stringify([messages.locale, language, ...of]), makeContent, mark, isShared);
  return <Tag {...attributes} dangerouslySetInnerHTML={{ __html: html }} />;
}
