/** Reads the arguments of `npm run dossier`. */
import path from "node:path";
import { type DossierLicence, dossierLicences } from "../../app/content/dossier/dossier-schema";
import { idAndSourceKeyPattern } from "../../app/questions/base";
import { takeOption } from "../author-command";
import { ArgumentRefusal } from "../command-arguments";
import { CommandRefusal } from "../command-failure";

export const dossierHelp = `npm run dossier: cut a source into passages, so that texts and questions can name the passages they stand on.

  npm run dossier -- cut FILE --source KEY --address URL --licence ours|cc-by|cite|unknown --edition TEXT --out DIR/dossier/KEY.yaml
      [--quotation TEXT]... [--prefix p]

FILE is the source as Markdown, or as plain text with empty lines between its paragraphs. It writes KEY.yaml, with the id and hash of each
passage, and beside it KEY.runs.json, with the hashes of all runs of eight words. The text itself is written only with ours or cc-by.
Prints the first words of each passage with its id, for the author.
KEY is the key of the source in sources.yaml. A quotation may stand once in the course, word for word. The ids are p-1, p-2 and so on; a
course with several dossiers needs another prefix for each, and ids that stand in another dossier of the folder are refused. A file that is
there already is replaced.
Prints in Dutch or, with --lang en, in English.`;

export interface CutCommand {
  file: string;
  /** The key of the source. */
  source: string;
  address: string;
  licence: DossierLicence;
  edition: string;
  /** What stands before the number in the ids of the passages. */
  prefix: string;
  /** The quotations that may stand in the course, word for word. */
  quotations: string[];
  out: string;
}

/**
 * Returns what the arguments ask for.
 * @throws CommandRefusal with a sentence about what is wrong with them, or the help if there are none
 */
export function readDossierCommand(args: readonly string[]): CutCommand {
  const rest = [...args];
  const take = (name: string) => takeOption(rest, name);
  const [source, address, licence, edition, out] = ["source", "address", "licence", "edition", "out"].map((name) =>
    take(`--${name}`),
  );
  const prefix = take("--prefix") ?? "p";
  const quotations: string[] = [];
  for (let text = take("--quotation"); text !== undefined; text = take("--quotation")) quotations.push(text);
  const [name, file, ...more] = rest;
  if (name === undefined) throw new CommandRefusal(dossierHelp);
  if (name !== "cut") throw new ArgumentRefusal(`There is no command ${name}: use cut.`);
  if (file === undefined || more.length > 0) throw new ArgumentRefusal("cut takes one file: the text of the source.");
  if (!source || !address || !licence || !edition || !out)
    throw new ArgumentRefusal("cut needs --source, --address, --licence, --edition and --out, each with a value.");
  if (!idAndSourceKeyPattern.test(source)) throw new ArgumentRefusal(`--source ${source} is no key of a source.`);
  if (!/^https?:\/\/\S+$/.test(address)) throw new ArgumentRefusal(`--address ${address} is no http(s) address.`);
  if (!isLicence(licence)) throw new ArgumentRefusal(`--licence is one of ${dossierLicences.join(", ")}.`);
  if (!/^[a-z]+$/.test(prefix)) throw new ArgumentRefusal("--prefix is one or more small letters.");
  if (path.basename(out) !== `${source}.yaml`)
    throw new ArgumentRefusal(`--out ${out} must end in ${source}.yaml, because the name of the file is the key.`);
  return { file, source, out, address, licence, edition, prefix, quotations };
}

function isLicence(word: string): word is DossierLicence {
  return (dossierLicences as readonly string[]).includes(word);
}
