/** The mark of a text that an author must still write. What follows it is a proposal, or says what to write. */
import type { CourseLanguage } from "~/questions/language";

const marks: Record<CourseLanguage, string> = { nl: "[schrijf]", en: "[write]" };

export function markAsToWrite(language: CourseLanguage, text: string): string {
  return `${marks[language]} ${text}`;
}

export function isToWrite(text: string): boolean {
  return Object.values(marks).some((mark) => text.trimStart().startsWith(mark));
}
