/**
 * Reads the folder `final-test/readings/` of a course. Each folder in it is a round: `key.json` as `content:paper -- make` wrote it, so with
 * the questions as they were; `round.yaml`, which says who read; and a file with answers for each reader.
 */
import fs from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { formatPathForMessages } from "../../../app/content/disk/course-folders.server";
import type { Messages } from "../../../app/ui/messages";
import { CommandRefusal } from "../../command-failure";
import { readTextFile } from "../../read-text-file";
import { type PaperKey, readPaperKey } from "../paper-key";
import { readAnswers } from "../read-answers";

const roundSchema = z.strictObject({
  date: z.iso.date(),
  /** The readers by the name of their file, without `.json`. */
  readers: z.record(
    z.string(),
    z.strictObject({
      /** `closed`: the reader saw neither the source nor the lessons. `open`: the reader had read the lessons. */
      book: z.enum(["closed", "open"]),
      /** Whether the reader knows the field of the course. */
      knows_field: z.boolean(),
    }),
  ),
});

export interface Reader {
  name: string;
  book: "closed" | "open";
  knowsField: boolean;
}

export interface ReadingRound {
  name: string;
  key: PaperKey;
  readers: (Reader & {
    /** What the reader wrote, by the number of the question on the paper. */
    answers: Record<string, unknown>;
  })[];
}

const [keyName, roundName] = ["key.json", "round.yaml"];

/**
 * Returns the rounds in a folder, in the order of their names, in which numbers count as numbers. A missing folder has none.
 * @throws CommandRefusal with the path of a file that can't be used
 */
export function readReadings(folder: string, messages: Messages): ReadingRound[] {
  const names = listNames(folder).filter((name) => fs.statSync(path.join(folder, name)).isDirectory());
  return names
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
    .map((name) => readRound(path.join(folder, name), name, messages));
}

function readRound(folder: string, name: string, messages: Messages): ReadingRound {
  const { readings: words } = messages.contentCheck;
  const shown = formatPathForMessages(folder);
  const key = readPaperKey(readText(folder, keyName, messages), messages, `${shown}/${keyName}`);
  const round = parseRound(folder, messages);
  const listed = Object.keys(round.readers);
  const files = listNames(folder).filter((file) => file.endsWith(".json") && file !== keyName);
  const unlisted = files.find((file) => !listed.includes(path.parse(file).name));
  if (unlisted !== undefined) throw new CommandRefusal(`${shown}/${unlisted}: ${words.unlistedReader}`);
  const readers = Object.entries(round.readers).map(([reader, { book, knows_field: knowsField }]) => {
    const text = readText(folder, `${reader}.json`, messages);
    const answers = readAnswers({ name: `${shown}/${reader}.json`, text }, key.questions.length, messages);
    return { name: reader, book, knowsField, answers };
  });
  return { name, key, readers };
}

function parseRound(folder: string, messages: Messages): z.output<typeof roundSchema> {
  const file = `${formatPathForMessages(folder)}/${roundName}`;
  const text = readText(folder, roundName, messages);
  const data = withPath(file, () => parse(text, { schema: "core" }));
  const read = roundSchema.safeParse(data);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new CommandRefusal(`${file}: ${messages.contentCheck.readings.badRound(issue?.path.join(".") ?? "")}`);
}

function listNames(folder: string): string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => !name.startsWith(".")) : [];
}

function readText(folder: string, name: string, messages: Messages): string {
  const file = path.join(folder, name);
  return readTextFile(file, messages, formatPathForMessages(file));
}

/** Runs a function, and puts the path of its file before the sentence of an error. */
function withPath<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new CommandRefusal(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}
