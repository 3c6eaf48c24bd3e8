import type { Origin } from "~/content/source/citation";
import type { CourseLanguage } from "~/questions/language";

/** The fixed texts inside a lesson, such as headings. They are in the language of the course, not in that of the interface. */
export interface LessonLabels {
  case: string;
  thinkAbout: string;
  guidance: string;
  misconception: string;
  /** The word for a table, which is followed by its number in the lesson. */
  table: string;
  /** What the buttons of a drawing with levels are for. */
  chooseLevel: string;
  /** What a drawing with levels shows, for people who can't see it. */
  levelsDrawing: string;
  /** The opening and the closing quotation mark. */
  quotes: [string, string];
  /** What the note of a citation says. `name`: what the lessons call the original source, if it has a name. */
  citation: {
    /** Stands before the label of a source that passes on what somebody else says. */
    via: string;
    origins: Record<Origin, (name: string | undefined) => string>;
    speaker: (speaker: string, name: string | undefined) => string;
  };
}

const words: Record<CourseLanguage, LessonLabels> = {
  nl: {
    case: "Casus",
    thinkAbout: "Denk hierover na",
    guidance: "Houvast bij de bespreking",
    misconception: "Wat veel mensen denken",
    table: "Tabel",
    chooseLevel: "Kies waar je naar kijkt",
    levelsDrawing:
      "Tekening: achter een raam van een huis zit iemand. Voor het huis staan buren. Verderop staan het stadhuis en een parlement.",
    quotes: ["‘", "’"],
    citation: {
      via: "via",
      origins: {
        original: (name = "de bron van deze cursus") => `Uit ${name}`,
        quoted: (name = "de bron van deze cursus") => `Aangehaald in ${name}`,
        other: () => "Uit een andere bron",
      },
      speaker: (speaker, name = "deze bron") => `Dit komt van ${speaker}. Wij lazen het in ${name}:`,
    },
  },
  en: {
    case: "Case",
    thinkAbout: "Think about this",
    guidance: "Guidance for the discussion",
    misconception: "What many people think",
    table: "Table",
    chooseLevel: "Choose what you look at",
    levelsDrawing:
      "Drawing: somebody sits behind a window of a house. Neighbours stand in front of it. Further away are the town hall and a parliament.",
    quotes: ["“", "”"],
    citation: {
      via: "via",
      origins: {
        original: (name = "the source of this course") => `From ${name}`,
        quoted: (name = "the source of this course") => `Quoted in ${name}`,
        other: () => "From another source",
      },
      speaker: (speaker, name = "this source") => `This comes from ${speaker}. We read it in ${name}:`,
    },
  },
};

export function getLessonLabels(language: CourseLanguage): LessonLabels {
  return words[language];
}
