import { stringify } from "yaml";
import { composeDossierFiles } from "../../app/content/dossier/compose-dossier-files.server";
import type { Dossier } from "../../app/content/dossier/dossier";
import { maxCourseTextFileBytes } from "../../app/content/source/course-files";
import type { Messages } from "../../app/ui/messages";
import { CommandRefusal } from "../command-failure";

/**
 * Returns the files of a course that stands on a dossier: their text by their path in its folder.
 * @throws CommandRefusal if the source has more text than the check of a course reads
 */
export function composeCourseOfDossier(
  dossier: Dossier,
  { file, messages }: { file: string; messages: Messages },
): Map<string, string> {
  const { key, title, address, edition } = dossier.source;
  const made = composeDossierFiles(dossier);
  if ([made.dossier, made.runs].some((text) => Buffer.byteLength(text) > maxCourseTextFileBytes))
    throw new CommandRefusal(messages.contentCheck.dossier.tooMuchText(file, maxCourseTextFileBytes / 1_000_000));
  const sources = {
    [key]: { label: title, title, ...(address && { url: address }), read: "fully", read_note: edition },
  };
  return new Map([
    [`dossier/${key}.yaml`, made.dossier],
    [`dossier/${key}.runs.json`, made.runs],
    ["sources.yaml", stringify(sources, { lineWidth: 0 })],
  ]);
}
