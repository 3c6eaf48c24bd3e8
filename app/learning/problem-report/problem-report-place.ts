/** The places of a lesson where a problem can be reported. Pure functions, which pages and forms use too. */

import { type LessonInPieces, numberInLesson } from "~/content/release/lesson-pieces";
import type { CompiledLesson } from "~/content/release/release";
import { htmlToPlainText } from "~/platform/text/html-to-plain-text";
import type { QuestionRecord } from "~/questions/table";
import type { ProblemReportPlaceKind } from "./reported-problem-kinds";

interface ProblemReportPlace {
  /**
   * The code of the place, such as `question:L1-2`, as in the addresses of pages and in the database. It is empty for the lesson as a
   * whole.
   */
  place: string;
  kind: ProblemReportPlaceKind;
  /** The number of the question in the lesson, or null if the place is not a question that counts. */
  number: number | null;
  /** The text of the question, or the heading of another place. */
  title: string;
}

/** A place in a lesson where a problem can be reported, with its lesson and course as the reader sees them. */
export interface ProblemReportPlaceWithLesson extends ProblemReportPlace {
  course: { id: string; title: string; label: string; language: string };
  releaseId: string;
  lesson: { id: string; number: number; title: string };
}

const longestTitle = 200;

/** Finds a place in a lesson by its code, such as `question:L1-2`. Returns null if the lesson has no such place. */
export function findProblemReportPlaceInLesson(
  lesson: CompiledLesson,
  pieces: Pick<LessonInPieces, "places">,
  questions: ReadonlyMap<string, Pick<QuestionRecord, "stemText">>,
  place: string,
): ProblemReportPlace | null {
  if (place === "") return { place, kind: "lesson", number: null, title: lesson.title };
  const [group, id = ""] = split(place);
  if (group === "question") {
    const stem = questions.get(id)?.stemText;
    if (stem === undefined || !lesson.questions.includes(id)) return null;
    return { place, kind: "question", number: numberInLesson(pieces, id), title: cut(stem) };
  }
  if (group === "passage") {
    const passage = lesson.passages.find((each) => each.id === id);
    const kind = passage?.kind === "case" ? "case" : "passage";
    return passage ? { place, kind, number: null, title: cut(passage.title) } : null;
  }
  for (const segment of lesson.segments) {
    if (segment.kind === "task" && segment.kind === group && segment.id === id)
      return { place, kind: segment.kind, number: null, title: cut(segment.title) };
    if ((segment.kind !== "pre-question" && segment.kind !== "recall") || segment.kind !== group) continue;
    if (segment.id === id)
      return { place, kind: segment.kind, number: null, title: cut(htmlToPlainText(segment.html)) };
  }
  return null;
}

function split(place: string): [string, string] {
  const at = place.indexOf(":");
  return at < 0 ? ["", ""] : [place.slice(0, at), place.slice(at + 1)];
}

function cut(text: string): string {
  return text.length <= longestTitle ? text : `${text.slice(0, longestTitle - 1).trimEnd()}…`;
}
