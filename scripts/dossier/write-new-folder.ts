import fs from "node:fs";
import path from "node:path";
import { CommandRefusal } from "../command-failure";

/**
 * Writes a folder that is not there yet, with these texts by their path inside it. It is written beside its place, under a name that nobody reads,
 * and renamed in the end: so it is there as a whole, or not at all.
 * @throws CommandRefusal if it can't be written
 */
export function writeNewFolder(folder: string, files: ReadonlyMap<string, string>): void {
  const root = path.dirname(folder);
  let temporary: string | null = null;
  try {
    fs.mkdirSync(root, { recursive: true });
    temporary = fs.mkdtempSync(path.join(root, `.${path.basename(folder)}-`));
    for (const [name, text] of files) {
      const file = path.join(temporary, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
    // A temporary folder is only for its owner; a course is for everybody who may read folders here.
    fs.chmodSync(temporary, 0o777 & ~process.umask());
    fs.renameSync(temporary, folder);
  } catch (error) {
    if (temporary !== null) fs.rmSync(temporary, { recursive: true, force: true });
    const reason = (error as NodeJS.ErrnoException).code ?? "";
    throw new CommandRefusal(
      `${folder} can't be written (${reason}). Expected: a new folder in a folder that may be written.`,
    );
  }
}
