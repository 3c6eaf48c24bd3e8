import type { CourseLanguage } from "~/questions/language";

/** Texts inside compiled lessons, in the language of the course (not of the interface). */
export interface LessonLabels {
  case: string;
  thinkAbout: string;
  guidance: string;
  misconception: string;
  /** The name of a table, with its number in the lesson. */
  table: string;
  /** Quotation marks, opening and closing. */
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
