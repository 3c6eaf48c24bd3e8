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
  readers: z
    .record(
      z.string(),
      z.strictObject({
        /** `closed`: the reader saw neither the source nor the lessons. `open`: the reader had read the lessons. */
        book: z.enum(["closed", "open"]),
        /** Whether the reader knows the field of the course. */
        knows_field: z.boolean(),
      }),
    )
    .refine((readers) => Object.keys(readers).length > 0),
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

const [keyName, roundName, readmeName] = ["key.json", "round.yaml", "README.md"];

/**
 * Returns the rounds in a folder, in the order of their names, in which numbers count as numbers. A missing folder has none.
 * @param courseId the course of which the papers must be
 * @throws CommandRefusal with the path of a file that can't be used, or that is not used
 */
export function readReadings(folder: string, courseId: string, messages: Messages): ReadingRound[] {
  const { readings: words } = messages.contentCheck;
  const isFolder = (name: string) => fs.statSync(path.join(folder, name)).isDirectory();
  const shown = formatPathForMessages(folder);
  const names = listNames(folder).filter((name) => name !== readmeName);
  const stray = names.find((name) => !isFolder(name));
  if (stray !== undefined) throw new CommandRefusal(`${shown}/${stray}: ${words.unusedFile}`);
  const rounds = names
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
    .map((name) => readRound(path.join(folder, name), name, messages));
  const other = rounds.find(({ key }) => key.course !== courseId);
  if (other) throw new CommandRefusal(`${shown}/${other.name}/${keyName}: ${words.otherCourse(other.key.course)}`);
  refuseReadersWhoDiffer(rounds, shown, words);
  return rounds;
}

/** Readers with the same name and book are one reader, so what is said of them is the same in every round. */
function refuseReadersWhoDiffer(
  rounds: readonly ReadingRound[],
  shown: string,
  words: Messages["contentCheck"]["readings"],
): void {
  const known = new Map<string, boolean>();
  for (const { name: round, readers } of rounds)
    for (const { name, book, knowsField } of readers) {
      const reader = `${book} ${name}`;
      if ((known.get(reader) ?? knowsField) !== knowsField)
        throw new CommandRefusal(`${shown}/${round}/${roundName}: ${words.otherReader(name)}`);
      known.set(reader, knowsField);
    }
}

function readRound(folder: string, name: string, messages: Messages): ReadingRound {
  const { readings: words } = messages.contentCheck;
  const shown = formatPathForMessages(folder);
  const key = readPaperKey(readText(folder, keyName, messages), messages, `${shown}/${keyName}`);
  const round = parseRound(folder, messages);
  const listed = Object.keys(round.readers);
  const files = listNames(folder).filter((file) => ![keyName, roundName, readmeName].includes(file));
  const unlisted = files.find((file) => !listed.some((reader) => file === `${reader}.json`));
  if (unlisted !== undefined) {
    const reason = unlisted.endsWith(".json") ? words.unlistedReader : words.unusedFile;
    throw new CommandRefusal(`${shown}/${unlisted}: ${reason}`);
  }
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
