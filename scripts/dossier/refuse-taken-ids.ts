/** The ids of passages that the other dossiers of a course have already. */
import fs from "node:fs";
import path from "node:path";
import { parseDocument } from "yaml";
import { z } from "zod";
import { proposePassagePrefix } from "../../app/content/dossier/passage-prefix";
import type { Messages } from "../../app/ui/messages";
import { CommandRefusal } from "../command-failure";
import { readTextFile } from "../read-text-file";

/**
 * Refuses passages with an id that another dossier in the folder has, because a text names a passage by its id only.
 * @param out the file that the dossier gets; one that is there already is replaced
 * @throws CommandRefusal with a prefix that is free
 */
export function refuseTakenIds(
  passages: readonly { id: string }[],
  { out, source }: { out: string; source: string },
  messages: Messages,
): void {
  const folder = path.dirname(out);
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  const others = names.filter((name) => name.endsWith(".yaml") && name !== path.basename(out)).sort();
  const read = others.map((name) => {
    const file = path.join(folder, name);
    return { file, ids: readPassageIds(file, messages) };
  });
  const words = messages.contentCheck.dossier;
  for (const { file, ids } of read) {
    const taken = passages.find(({ id }) => ids.includes(id));
    if (!taken) continue;
    const prefix = proposePassagePrefix(
      source,
      read.flatMap((each) => each.ids),
    );
    throw new CommandRefusal(words.idsTaken(taken.id, file, prefix));
  }
}

function readPassageIds(file: string, messages: Messages): string[] {
  const dossier = parseDocument(readTextFile(file, messages));
  const known = z.object({ passages: z.array(z.object({ id: z.string() })) }).safeParse(dossier.toJS());
  if (dossier.errors.length > 0 || !known.success)
    throw new CommandRefusal(messages.contentCheck.dossier.otherUnreadable(file));
  return known.data.passages.map(({ id }) => id);
}
