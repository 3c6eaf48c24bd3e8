/** What a draft course is written from: the draft with the names that its parts get in files. */
import type { CourseLanguage } from "~/questions/language";
import type { DossierSource } from "../../dossier/dossier";
import { mayCopySource } from "../../dossier/dossier-schema";
import { countWords } from "../../dossier/reading/block-text";
import { composeSlug } from "../../source/slug";
import type { DraftCourse, DraftLesson, DraftObjective } from "../draft-course";
import type { DraftQuestion } from "../draft-question";
import type { DraftTexts } from "./draft-texts";
import { cleanText } from "./lesson-markdown";
import { canBeQuestion } from "./write-question";

export interface CourseToWrite {
  draft: DraftCourse;
  language: CourseLanguage;
  texts: DraftTexts;
  /** Whether the passages themselves become the text of the lessons. */
  isVerbatim: boolean;
  lessons: LessonToWrite[];
}

export interface LessonToWrite extends DraftLesson {
  /** The id of the lesson, which its address has. */
  id: string;
  /** The name of its file. */
  file: string;
  objectives: (DraftObjective & { id: string })[];
  questions: DraftQuestion[];
}

export interface DraftWriting {
  texts: Record<CourseLanguage, DraftTexts>;
  /** Asks for the passages themselves as text. It has no effect if the source may not be copied. */
  verbatim?: boolean;
}

export function prepareCourseToWrite(draft: DraftCourse, { texts, verbatim = false }: DraftWriting): CourseToWrite {
  const { source, language } = draft.dossier;
  const courseLanguage = language.startsWith("en") ? "en" : "nl";
  const ids = new Set<string>();
  const lessons = draft.lessons.map((lesson, at): LessonToWrite => {
    const title = shortenTitle(cleanText(lesson.title), source) || texts[courseLanguage].pieceTitle(at + 1);
    const id = chooseId(title, at + 1, ids);
    const objectives = draft.objectives.filter((objective) => objective.lesson === at);
    return {
      ...lesson,
      ...{ title, id, file: `${String(at + 1).padStart(2, "0")}-${id}.mdx` },
      objectives: objectives.map((objective, index) => ({
        ...objective,
        id: `L${at + 1}.${index + 1}`,
        // An objective may name the lesson by its title.
        text: objective.text.replace(lesson.title, () => title),
      })),
      questions: draft.questions.filter((question) => canBeQuestion(question) && isAbout(question, lesson)),
    };
  });
  const isVerbatim = verbatim && mayCopySource(source.licence);
  return { draft, language: courseLanguage, texts: texts[courseLanguage], isVerbatim, lessons };
}

/** A question stands in the lesson of the first passage on which its key stands. */
function isAbout({ passages: [first = ""] }: DraftQuestion, { passages }: DraftLesson): boolean {
  return passages.includes(first);
}

const mostLetters = 40;

function chooseId(title: string, number: number, taken: Set<string>): string {
  const slug = composeSlug(title).slice(0, mostLetters).replace(/-+$/, "");
  const start = slug === "" || slug === "constructor" ? `les-${number}` : slug;
  let id = start;
  for (let at = 2; taken.has(id); at++) id = `${start}-${at}`;
  taken.add(id);
  return id;
}

/** Seven words in a row are too few to be somebody else's; a text of a source that may not be copied has no more. */
const mostWordsOfSource = 6;

/** Returns a title as it may stand in a course: whole, or its first words if the source may not be copied. */
export function shortenTitle(title: string, { licence }: Pick<DossierSource, "licence">): string {
  if (mayCopySource(licence) || countWords(title) <= mostWordsOfSource) return title;
  const [start = ""] = /^(?:[^\p{L}\p{N}\p{M}]*[\p{L}\p{N}\p{M}]+){1,6}/u.exec(title) ?? [];
  return `${start} …`;
}
