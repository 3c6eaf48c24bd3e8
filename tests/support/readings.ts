/** Readings of the example course: what people wrote on a paper of it. */
import fs from "node:fs";
import path from "node:path";
import { messagesFor } from "../../app/ui/messages";
import { makePaper } from "../../scripts/content-paper/make-paper";
import { readPaperKey } from "../../scripts/content-paper/paper-key";
import { writeAnswerDown } from "./written-answers";

const messages = messagesFor("nl");

export interface InventedReader {
  book: "closed" | "open";
  knowsField: boolean;
  /** The ids of the questions that the reader has wrong. */
  wrong: readonly string[];
}

/**
 * Makes a paper of the course in a folder as it is now, and writes what these readers filled in as a round of readings.
 * @param paper `only`: the ids of the questions on the paper, null for all
 */
export async function writeRoundOfReadings(
  folder: string,
  name: string,
  paper: { set: "practice" | "final-test"; only?: string[]; seed?: string },
  readers: Readonly<Record<string, InventedReader>>,
): Promise<void> {
  const { set, only = null, seed = name } = paper;
  const { key } = await makePaper({ name: "make", folder, set, seed, out: "", only, poolFolder: null }, messages);
  const { questions } = readPaperKey(key, messages);
  const files: [string, string][] = Object.entries(readers).map(([reader, { wrong }]) => {
    const answers = questions.map((each, at) => [at + 1, writeAnswerDown(each, seed, !wrong.includes(each.id))]);
    return [`${reader}.json`, JSON.stringify(Object.fromEntries(answers))];
  });
  const listed = Object.entries(readers).map(
    ([reader, { book, knowsField }]) => `  ${reader}: {book: ${book}, knows_field: ${knowsField}}\n`,
  );
  const round = path.join(folder, "final-test/readings", name);
  fs.mkdirSync(round, { recursive: true });
  const yaml = `date: 2026-11-29\nreaders:\n${listed.join("")}`;
  for (const [file, text] of [["key.json", key], ["round.yaml", yaml], ...files] as const)
    fs.writeFileSync(path.join(round, file), text);
}
