/** Reads the arguments of `npm run dossier`. */
import path from "node:path";
import { type DossierLicence, dossierLicences } from "../../app/content/dossier/dossier-schema";
import { idAndSourceKeyPattern } from "../../app/questions/base";
import { takeOption } from "../author-command";
import { ArgumentRefusal } from "../command-arguments";
import { CommandRefusal } from "../command-failure";
import { refuseWrongCourseName } from "../course-name";

export const dossierHelp = `npm run dossier: make a dossier of a source, so that texts and questions can name the passages they stand on.

  npm run dossier -- import FILE --course NAME [--title TEXT] [--address URL] [--licence ours|cc-by|cite|unknown]
      [--edition TEXT] [--key A] [--verbatim]

FILE is a source of at most 40 MB and 500 pages: txt, md, html, docx, odt or pdf. Makes a new course of it in COURSES_DIR, or in content/
without it, and prints what was understood, what was left out, and what is in doubt. The title is that of the file, and the licence
is unknown, if you do not give them; in a terminal you are asked. A file that can't be read is refused with the reason, and nothing is written.
The course is a draft: its lessons follow the sections, and what somebody must still write is marked. With --verbatim the passages themselves
are the text of the lessons, if the licence is ours or cc-by. npm run content:check says what is still to write.

  npm run dossier -- draft NAME

Shows the draft questions of the course one by one with their passages, to take, refuse or skip by one key. A question that was refused is
removed. One that was taken is no draft any more if its feedback is written.

  npm run dossier -- cut FILE --source KEY --address URL --licence ours|cc-by|cite|unknown --edition TEXT --out DIR/dossier/KEY.yaml
      [--quotation TEXT]... [--prefix p]

Cuts a text for a course that is there already. FILE is the source as Markdown, or as plain text with empty lines between its paragraphs. It
writes KEY.yaml, with the id and hash of each passage, and beside it KEY.runs.json, with the hashes of all runs of eight words. The text itself
is written only with ours or cc-by. Prints the first words of each passage with its id, for the author.
KEY is the key of the source in sources.yaml. A quotation may stand once in the course, word for word. The ids are p-1, p-2 and so on; a
course with several dossiers needs another prefix for each, and ids that stand in another dossier of the folder are refused. A file that is
there already is replaced.

Prints in Dutch or, with --lang en, in English.`;

export interface CutCommand {
  name: "cut";
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

export interface DraftCommand {
  name: "draft";
  course: string;
}

export interface ImportCommand {
  name: "import";
  file: string;
  course: string;
  /** The key of the source. */
  key: string;
  title: string | undefined;
  address: string | undefined;
  licence: DossierLicence | undefined;
  edition: string | undefined;
  /** Whether the passages themselves become the text of the lessons, if the licence allows it. */
  verbatim: boolean;
}

/**
 * Returns what the arguments ask for.
 * @throws CommandRefusal with a sentence about what is wrong with them, or the help if there are none
 */
export function readDossierCommand([name, ...args]: readonly string[]): CutCommand | DraftCommand | ImportCommand {
  if (name === undefined) throw new CommandRefusal(dossierHelp);
  if (name === "cut") return readCutCommand(args);
  if (name === "import") return readImportCommand(args);
  if (name === "draft") return readDraftCommand(args);
  throw new ArgumentRefusal(`There is no command ${name}: use import, draft or cut.`);
}

function readDraftCommand([course, ...more]: readonly string[]): DraftCommand {
  if (course === undefined || more.length > 0)
    throw new ArgumentRefusal("draft takes the name of one course: npm run dossier -- draft my-course.");
  refuseWrongCourseName(course);
  return { name: "draft", course };
}

function readCutCommand(args: readonly string[]): CutCommand {
  const rest = [...args];
  const take = (name: string) => takeOption(rest, name);
  const [source, address, licence, edition, out] = ["source", "address", "licence", "edition", "out"].map((name) =>
    take(`--${name}`),
  );
  const prefix = take("--prefix") ?? "p";
  const quotations: string[] = [];
  for (let text = take("--quotation"); text !== undefined; text = take("--quotation")) quotations.push(text);
  const [file, ...more] = rest;
  if (file === undefined || more.length > 0) throw new ArgumentRefusal("cut takes one file: the text of the source.");
  if (!source || !address || !licence || !edition || !out)
    throw new ArgumentRefusal("cut needs --source, --address, --licence, --edition and --out, each with a value.");
  if (!idAndSourceKeyPattern.test(source)) throw new ArgumentRefusal(`--source ${source} is no key of a source.`);
  if (!/^[a-z]+$/.test(prefix)) throw new ArgumentRefusal("--prefix is one or more small letters.");
  if (path.basename(out) !== `${source}.yaml`)
    throw new ArgumentRefusal(`--out ${out} must end in ${source}.yaml, because the name of the file is the key.`);
  const description = { address: readAddress(address), licence: readLicence(licence), edition, prefix, quotations };
  return { name: "cut", file, source, out, ...description };
}

function readImportCommand(args: readonly string[]): ImportCommand {
  const rest = [...args];
  const take = (name: string) => {
    const value = takeOption(rest, `--${name}`)?.trim();
    if (value === "") throw new ArgumentRefusal(`--${name} needs a value.`);
    return value;
  };
  const [course, title, address, licence, edition] = ["course", "title", "address", "licence", "edition"].map(take);
  const key = take("key") ?? "A";
  const at = rest.indexOf("--verbatim");
  if (at >= 0) rest.splice(at, 1);
  const [file, ...more] = rest;
  if (file === undefined || file.startsWith("--") || more.length > 0)
    throw new ArgumentRefusal("import takes one file: the source.");
  if (course === undefined) throw new ArgumentRefusal("import needs --course with the name of the new course.");
  refuseWrongCourseName(course);
  if (!idAndSourceKeyPattern.test(key)) throw new ArgumentRefusal(`--key ${key} is no key of a source.`);
  return {
    ...{ name: "import", file, course, key, title, edition, verbatim: at >= 0 },
    address: address === undefined ? undefined : readAddress(address),
    licence: licence === undefined ? undefined : readLicence(licence),
  };
}

function readAddress(address: string): string {
  if (!isWebAddress(address)) throw new ArgumentRefusal(`--address ${address} is no http(s) address.`);
  return address;
}

function readLicence(licence: string): DossierLicence {
  if (!isLicence(licence)) throw new ArgumentRefusal(`--licence is one of ${dossierLicences.join(", ")}.`);
  return licence;
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text);
}

export function isLicence(word: string): word is DossierLicence {
  return (dossierLicences as readonly string[]).includes(word);
}
