/**
 * Parts of a page that are the same for many readers: drawn once, then kept as HTML (docs/decisions/029-draw-once.md). Without somebody who
 * keeps, they are drawn in place, with the same result.
 */
import { createContext, type HTMLAttributes, type JSX, type ReactElement, type ReactNode, useContext } from "react";
import { CourseLanguage, CourseLanguageContext } from "./course-text";
import { PageMarkContext } from "./forms/page-mark-context";
import { MessagesContext, useMessages } from "./messages";

/** The HTML of an element; drawn before, if the key was. `mark`: of the page, put in wherever a form asks for one. */
export type Keep = (key: string, element: ReactElement, mark: string) => string;

export const KeepContext = createContext<Keep | null>(null);

interface KeptProps extends HTMLAttributes<HTMLElement> {
  as: keyof JSX.IntrinsicElements;
  /** All that the content depends on besides languages and the mark of the page; null where it is somebody's own. */
  of: readonly (string | number)[] | null;
  children: ReactNode;
}

/** An element whose content is kept. Nothing of who is reading reaches the content but their language. */
export function Kept({ as, of, children, ...attributes }: KeptProps) {
  // Any element takes these attributes; TypeScript can't tell for all of them at once.
  const Tag = as as "div";
  const [keep, mark, messages] = [useContext(KeepContext), useContext(PageMarkContext), useMessages()];
  const language = useContext(CourseLanguageContext);
  if (keep === null || of === null) return <Tag {...attributes}>{children}</Tag>;
  const content = (
    <MessagesContext.Provider value={messages}>
      <CourseLanguage language={language}>{children}</CourseLanguage>
    </MessagesContext.Provider>
  );
  const html = keep(JSON.stringify([messages.locale, language, ...of]), content, mark);
  return <Tag {...attributes} dangerouslySetInnerHTML={{ __html: html }} />;
}
