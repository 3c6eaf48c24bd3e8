/** Components that give text of the course an attribute `lang`, if the course and the interface have different languages. */
import { createContext, type ReactNode, useContext } from "react";
import { useMessages } from "./messages";

export const CourseLanguageContext = createContext<string | null>(null);

/** Tells the components inside this one the language of the course. Null means: the same language as the interface. */
export function CourseLanguageProvider({ language, children }: { language: string | null; children?: ReactNode }) {
  return <CourseLanguageContext.Provider value={language}>{children}</CourseLanguageContext.Provider>;
}

/**
 * Returns the value of the attribute `lang` for an element that contains only text of the course. Returns undefined if the course and the
 * interface have the same language.
 */
export function useCourseLangAttribute(): string | undefined {
  const { locale } = useMessages();
  const language = useContext(CourseLanguageContext);
  return language === null || language === locale ? undefined : language;
}

/** Text of the course inside a sentence of the interface. An element with `lang` is added only if the languages differ. */
export function CourseText({ children }: { children: ReactNode }) {
  const lang = useCourseLangAttribute();
  return lang ? <span lang={lang}>{children}</span> : children;
}
