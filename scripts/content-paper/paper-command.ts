/** Reads the arguments of `npm run content:paper`. */
import { takeOption } from "../author-command";
import { ArgumentRefusal } from "../command-arguments";
import { CommandRefusal } from "../command-failure";

export const paperHelp = `npm run content:paper: try the questions of a course on people.

  npm run content:paper -- make FOLDER practice|final-test --seed S --out DIR [--only ID,ID…] [--keys]
      writes DIR/paper.md, without keys and feedback, and DIR/key.json. The seed decides the order of questions and choices. With --only it
      has these questions only, such as those that were rewritten. A final test comes in parts, one for each attempt, so that questions that
      reveal each other's answers are in different parts. With POOL_DIR, the final test is the one that stands there. With --keys it also
      writes DIR/keys.md, for judges and for who reviews keys: each question with its id, its cell, its right answer with the letters of the
      paper, the passages of the source on which it stands, and its revision, which reviewed.yaml needs.
  npm run content:paper -- grade DIR/key.json READER.json …
      marks answers as the site does: a line for each question with the score of every reader, and the mean; for a final test also the
      share of questions that are wholly right, and how many were answered if some were not. Then every answer that could not be read.
  npm run content:paper -- readings FOLDER [--write]
      marks all readings in final-test/readings/ again, with the questions as they were, and prints the figures. Ends with 1 if those in
      final-test/REVIEW.md differ, and prints those lines; --write puts them there, between the lines <!-- readings --> and <!-- /readings -->.

A reader sees the paper and nothing else, and writes the answers as JSON: { "1": "b", "2": ["a", "c"], "3": { "answer": false, "reason": "a" }, "4": { "1": "c" } }.
The paper and the result are in Dutch; with --lang en in English.`;

export interface MakePaperCommand {
  name: "make";
  folder: string;
  set: "practice" | "final-test";
  seed: string;
  out: string;
  /** The ids of the questions on the paper, or null for all. */
  only: string[] | null;
  /** Whether the questions are also written with their right answers. */
  keys: boolean;
}

type PaperCommand =
  | MakePaperCommand
  | { name: "grade"; key: string; readers: string[] }
  | { name: "readings"; folder: string; write: boolean };

/**
 * Returns the command that the arguments ask for.
 * @throws CommandRefusal with a sentence about what is wrong with them, or the help if there are none
 */
export function readPaperCommand(args: readonly string[]): PaperCommand {
  const rest = [...args];
  const seed = takeOption(rest, "--seed");
  const out = takeOption(rest, "--out");
  const only = takeOption(rest, "--only");
  const keysAt = rest.indexOf("--keys");
  const keys = keysAt >= 0 && rest.splice(keysAt, 1).length > 0;
  const [name, first, ...others] = rest;
  if (keys && name !== "make") throw new ArgumentRefusal("--keys is an option of make.");
  if (name === "grade") {
    if (first === undefined || others.length === 0)
      throw new ArgumentRefusal("grade takes a key and the answers of readers: grade key.json reader1.json");
    return { name, key: first, readers: others };
  }
  if (name === "readings") {
    const write = others[0] === "--write";
    if (first === undefined || first.startsWith("-") || others.length > (write ? 1 : 0))
      throw new ArgumentRefusal("readings takes a folder: readings content/my-course [--write]");
    return { name, folder: first, write };
  }
  if (name === undefined) throw new CommandRefusal(paperHelp);
  if (name !== "make") throw new ArgumentRefusal(`There is no command ${name}: use make, grade or readings.`);
  const [set] = others;
  if (first === undefined || (set !== "practice" && set !== "final-test") || others.length > 1)
    throw new ArgumentRefusal(
      "make takes a folder, and practice or final-test: make content/my-course practice --seed 1 --out paper",
    );
  if (!seed || !out)
    throw new ArgumentRefusal("make needs --seed, any word or number, and --out, the folder to write to.");
  const ids = only?.split(",").map((id) => id.trim());
  return { name, folder: first, set, seed, out, only: ids ?? null, keys };
}
