import type { Dossier } from "../../app/content/dossier/dossier";
import type { DraftCourse } from "../../app/content/draft/draft-course";
import { draftCourse } from "../../app/content/draft/draft-course-from-dossier";
import { findDraftQuestions } from "../../app/content/draft/rules/table";
import { writeDraftCourse } from "../../app/content/draft/write/write-draft-course";
import { getLargestTextFileBytes, maxDossierFileBytes } from "../../app/content/source/course-files";
import { type Messages, messagesFor } from "../../app/ui/messages";
import { CommandRefusal } from "../command-failure";

/**
 * Returns the draft of a course that stands on a dossier, and its files: their text by their path in its folder.
 * @throws CommandRefusal if the source has more text than the check of a course reads
 */
export function composeCourseOfDossier(
  dossier: Dossier,
  { file, verbatim, messages }: { file: string; verbatim: boolean; messages: Messages },
): { draft: DraftCourse; files: Map<string, string> } {
  const draft = draftCourse(dossier, findDraftQuestions);
  const texts = { nl: messagesFor("nl").draftCourse, en: messagesFor("en").draftCourse };
  const files = writeDraftCourse(draft, { texts, verbatim });
  if ([...files].some(([name, text]) => Buffer.byteLength(text) > getLargestTextFileBytes(name)))
    throw new CommandRefusal(messages.contentCheck.dossier.tooMuchText(file, maxDossierFileBytes / 1_000_000));
  return { draft, files };
}
