/** Proposes objectives for lessons, in the form that courses have: what somebody can do afterwards. An author mends them. */
import type { Dossier } from "../../dossier/dossier";
import type { DraftLesson, DraftObjective } from "../draft-course";
import type { KeyTerm } from "../terms/key-terms";

const mostPerLesson = 3;

/** Returns one to three objectives for each lesson: one for each important term that the lesson explains, or else one for the whole lesson. */
export function listDraftObjectives(
  { language }: Pick<Dossier, "language">,
  lessons: readonly DraftLesson[],
  terms: readonly KeyTerm[],
): DraftObjective[] {
  const isDutch = language.startsWith("nl");
  return lessons.flatMap(({ title, passages }, lesson): DraftObjective[] => {
    const explained = terms.filter((term) => term.definition !== null && passages.includes(term.passage));
    if (!isDutch || explained.length === 0) return [{ lesson, text: tellWhole(title, isDutch), passages }];
    return explained.slice(0, mostPerLesson).map((term) => ({
      lesson,
      text: `Je kunt uitleggen wat ${nameWithVerb(term)}.`,
      passages: passages.filter((id) => term.passages.includes(id)),
    }));
  });
}

function tellWhole(title: string, isDutch: boolean): string {
  return isDutch
    ? `Je kunt vertellen wat de bron zegt over “${title}”.`
    : `You can tell what the source says about “${title}”.`;
}

/** "een warmtenet is", "de vaste kosten zijn": with the article and the verb that the source itself has. */
function nameWithVerb({ term, definition }: KeyTerm): string {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const found = new RegExp(
    `(?<article>\\b(?:een|het|de) )?${escaped}(?: \\([^)]*\\))?(?<verb> (?:zijn|worden) )?`,
    "iu",
  ).exec(definition ?? "")?.groups;
  return `${(found?.article ?? "").toLowerCase()}${term} ${found?.verb ? "zijn" : "is"}`;
}
