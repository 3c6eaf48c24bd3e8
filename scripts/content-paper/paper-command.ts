/** Reads the arguments of `npm run content:paper`. */
import { takeOption } from "../author-command";
import { CommandRefusal } from "../command-failure";

export const paperHelp = `npm run content:paper: try the questions of a course on people.

  npm run content:paper -- make FOLDER practice|final-test --seed S --out DIR
      writes DIR/paper.md, without keys and feedback, and DIR/key.json. The seed decides the order of questions and choices.
      With POOL_DIR, the final test is the one that stands there.
  npm run content:paper -- grade DIR/key.json READER.json …
      marks answers as the site does: a line for each question with the score of every reader, and the mean; for a final test also the
      share of questions that are wholly right.

A reader sees the paper and nothing else, and writes the answers as JSON: { "1": "b", "2": ["a", "c"], "3": { "answer": false, "reason": "a" }, "4": { "1": "c" } }.
The paper and the result are in Dutch; with --lang en in English.`;

export interface MakePaperCommand {
  name: "make";
  folder: string;
  set: "practice" | "final-test";
  seed: string;
  out: string;
}

type PaperCommand = MakePaperCommand | { name: "grade"; key: string; readers: string[] };

/**
 * Returns the command that the arguments ask for.
 * @throws CommandRefusal with a sentence about what is wrong with them
 */
export function readPaperCommand(args: readonly string[]): PaperCommand {
  const rest = [...args];
  const seed = takeOption(rest, "--seed");
  const out = takeOption(rest, "--out");
  const [name, first, ...others] = rest;
  if (name === "grade") {
    if (first === undefined || others.length === 0)
      throw new CommandRefusal("grade takes a key and the answers of readers: grade key.json reader1.json");
    return { name, key: first, readers: others };
  }
  if (name !== "make")
    throw new CommandRefusal(name === undefined ? paperHelp : `There is no command ${name}: use make or grade.`);
  const [set] = others;
  if (first === undefined || (set !== "practice" && set !== "final-test") || others.length > 1)
    throw new CommandRefusal(
      "make takes a folder, and practice or final-test: make content/my-course practice --seed 1 --out paper",
    );
  if (!seed || !out)
    throw new CommandRefusal("make needs --seed, any word or number, and --out, the folder to write to.");
  return { name, folder: first, set, seed, out };
}
