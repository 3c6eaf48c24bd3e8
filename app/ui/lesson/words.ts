/** Words inside compiled lessons, in the language of the course (not of the interface). */
export interface LessonWords {
  case: string;
  thinkAbout: string;
  guidance: string;
  misconception: string;
  /** The name of a table, with its number in the lesson. */
  table: string;
  /** Quotation marks, opening and closing. */
  quotes: [string, string];
}

const words: Record<string, LessonWords> = {
  nl: {
    case: "Casus",
    thinkAbout: "Denk hierover na",
    guidance: "Houvast bij de bespreking",
    misconception: "Wat veel mensen denken",
    table: "Tabel",
    quotes: ["‘", "’"],
  },
};

/** @throws when the language has no words yet: the schema of course.yaml allows only those that have. */
export function lessonWords(language: string): LessonWords {
  const found = words[language];
  if (!found) throw new Error(`no lesson words for ${language}`);
  return found;
}
