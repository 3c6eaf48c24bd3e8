/** Marks text of the course with `lang` if the course and the interface have different languages. */
import { createContext, type ReactNode, useContext } from "react";
import { useMessages } from "./messages";

export const CourseLanguageContext = createContext<string | null>(null);

/** Sets the language of the course for its contents; null: the language of the interface. */
export function CourseLanguageProvider({ language, children }: { language: string | null; children?: ReactNode }) {
  return <CourseLanguageContext.Provider value={language}>{children}</CourseLanguageContext.Provider>;
}

/** Returns the `lang` of an element that contains only text of the course. */
export function useCourseLangAttribute(): string | undefined {
  const { locale } = useMessages();
  const language = useContext(CourseLanguageContext);
  return language === null || language === locale ? undefined : language;
}

/** Text of the course between words of the interface. It adds an element only if the languages differ. */
export function CourseText({ children }: { children: ReactNode }) {
  const lang = useCourseLangAttribute();
  return lang ? <span lang={lang}>{children}</span> : children;
}
