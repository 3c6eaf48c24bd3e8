import type { CourseLanguage } from "~/questions/language";

/** The fixed texts inside a lesson, such as headings. They are in the language of the course, not in that of the interface. */
export interface LessonLabels {
  case: string;
  thinkAbout: string;
  guidance: string;
  misconception: string;
  /** The word for a table, which is followed by its number in the lesson. */
  table: string;
  /** The opening and the closing quotation mark. */
  quotes: [string, string];
}

const words: Record<CourseLanguage, LessonLabels> = {
  nl: {
    case: "Casus",
    thinkAbout: "Denk hierover na",
    guidance: "Houvast bij de bespreking",
    misconception: "Wat veel mensen denken",
    table: "Tabel",
    quotes: ["‘", "’"],
  },
  en: {
    case: "Case",
    thinkAbout: "Think about this",
    guidance: "Guidance for the discussion",
    misconception: "What many people think",
    table: "Table",
    quotes: ["“", "”"],
  },
};

export function getLessonLabels(language: CourseLanguage): LessonLabels {
  return words[language];
}
