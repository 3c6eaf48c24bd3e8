/** The rule of the course check that the words of a course are its own. */
import { mayCopySource } from "../../dossier/dossier-schema";
import type { Dossier } from "../../dossier/read-dossiers";
import { findBorrowedWords } from "../../dossier/word-runs.server";
import type { CourseProblem } from "../../source/problem";
import type { CourseRule } from "../course-rule";
import { listTextsOfCourse, type TextOfCourse } from "../drafts/texts-of-course";

/**
 * Checks that no text of the course has eight words in a row from a source that may not be copied, except the quotations that its dossier
 * names, each once in the course.
 */
export const textsAreInOwnWords: CourseRule = (course) => {
  const dossiers = course.dossiers.filter(({ yaml, runs }) => {
    const licence = yaml?.value.licence;
    return runs.size > 0 && !(licence && mayCopySource(licence));
  });
  if (dossiers.length === 0) return [];
  const texts = listTextsOfCourse(course);
  return dossiers.flatMap((dossier) => findWordsOfSource(dossier, texts));
};

function findWordsOfSource({ source, yaml, runs }: Dossier, texts: readonly TextOfCourse[]): CourseProblem[] {
  const known = { runs, quotations: yaml?.value.quotations ?? [] };
  const quoted = new Map<string, string>();
  return texts.flatMap(({ file, text, line: start }) =>
    findBorrowedWords(text, known).flatMap((found): CourseProblem[] => {
      const line = start + text.slice(0, found.start).split("\n").length - 1;
      if (!found.quotation)
        return [{ file, line, code: "words-of-source", data: { source, text: shorten(found.text) } }];
      const first = quoted.get(found.quotation.hash);
      quoted.set(found.quotation.hash, first ?? `${file}:${line}`);
      return first === undefined ? [] : [{ file, line, code: "quotation-twice", data: { source, first } }];
    }),
  );
}

function shorten(text: string): string {
  return text.split(/\s+/).slice(0, 12).join(" ");
}
