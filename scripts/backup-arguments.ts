/** The help texts of `npm run backup` and `npm run restore`, and the function that reads their arguments. */

import { composeArgumentError, isHelpAsked } from "./command-arguments";

export const backupHelp = `npm run backup: copies everything that the site knows to a folder, while the site goes on.

  npm run backup                   to DATA_DIR/backups
  npm run backup -- FOLDER         to a folder of your own, on another disk

Makes FOLDER/leerdossier-<time>, with a file a table and manifest.json. It holds names, addresses and answers: keep it
as safe as the database. Courses are in it as readers see them, with their pictures; the files in COURSES_DIR are not.
Uses DATABASE_URL, else the embedded database in DATA_DIR.
`;

export const restoreHelp = `npm run restore: puts a backup in an empty database.

  npm run restore -- FOLDER        FOLDER is one backup: .../leerdossier-<time>

Refuses a database that holds data: make a new one, or set DATA_DIR to a new folder. Nothing is ever overwritten.
The backup may be of an older version: afterwards the database is up to date.
Uses DATABASE_URL, else the embedded database in DATA_DIR.
`;

type FolderArgument = { help: true } | { folder: string | null } | { error: string };

/**
 * Returns the folder that the arguments name (null if they name none), that help is wanted, or what is wrong with the arguments.
 * @param command the name after `npm run`
 */
export function readBackupFolderArgument(command: string, args: readonly string[]): FolderArgument {
  if (isHelpAsked(args)) return { help: true };
  const unknown = args.find((arg) => arg.startsWith("-"));
  if (unknown) return { error: composeArgumentError(command, `Unknown option '${unknown}'`) };
  if (args.length > 1) return { error: composeArgumentError(command, "One folder is enough") };
  return { folder: args[0] ?? null };
}
