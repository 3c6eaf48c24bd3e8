/**
 * The interface and a course may be in different languages. Then every element that holds text of the course says so with
 * `lang`; where they are the same, nothing is added.
 */
import { createContext, type ReactNode, useContext } from "react";
import { useMessages } from "./messages";

export const CourseLanguageContext = createContext<string | null>(null);

/** What is inside belongs to a course in this language; null: to the interface, after all. */
export function CourseLanguage({ language, children }: { language: string | null; children?: ReactNode }) {
  return <CourseLanguageContext.Provider value={language}>{children}</CourseLanguageContext.Provider>;
}

/** For the `lang` of an element that holds text of the course and nothing else. */
export function useCourseLang(): string | undefined {
  const { locale } = useMessages();
  const language = useContext(CourseLanguageContext);
  return language === null || language === locale ? undefined : language;
}

/** Text of the course between words of the interface; an element only where the languages differ. */
export function CourseText({ children }: { children: ReactNode }) {
  const lang = useCourseLang();
  return lang ? <span lang={lang}>{children}</span> : children;
}
