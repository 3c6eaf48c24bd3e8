/** Reads the file in which a reader wrote the answers to a paper. */
import { z } from "zod";
import type { Messages } from "../../app/ui/messages";
import { CommandRefusal } from "../command-failure";
import { parseJson } from "./parse-json";

const answersSchema = z.record(z.string(), z.unknown());
const mostCharactersShown = 200;

/**
 * Returns what a reader wrote, by the number of the question on the paper.
 * @param count the number of questions on the paper
 * @throws CommandRefusal with the name of the file if it holds something else
 */
export function readAnswers(
  file: { name: string; text: string },
  count: number,
  { contentCheck }: Messages,
): Record<string, unknown> {
  const { paper: words } = contentCheck;
  const read = answersSchema.safeParse(parseAnswers(file, words));
  if (!read.success) throw new CommandRefusal(words.noAnswers(file.name));
  const inside = answersSchema.safeParse(read.data.answers);
  const answers = inside.success ? inside.data : read.data;
  const numbers = Array.from({ length: count }, (_none, at) => String(at + 1));
  const unknown = Object.keys(answers).find((number) => !numbers.includes(number));
  if (unknown !== undefined) throw new CommandRefusal(words.unknownNumber(file.name, shorten(unknown), count));
  return answers;
}

/** Returns an answer as it stands in a message. One that is no answer may be as long as its file. */
export function showWrittenAnswer(written: unknown): string {
  return shorten(JSON.stringify(written));
}

function shorten(text: string): string {
  const characters = [...text.slice(0, 2 * mostCharactersShown)];
  return text.length <= mostCharactersShown ? text : `${characters.slice(0, mostCharactersShown).join("")} …`;
}

/** Parses JSON, also between the marks ``` that some writers put around it. */
function parseAnswers(
  { name, text }: { name: string; text: string },
  words: Messages["contentCheck"]["paper"],
): unknown {
  const [, fenced] = /^\s*```(?:json)?\s*\n(.*)\n\s*```\s*$/s.exec(text) ?? [];
  try {
    return parseJson((fenced ?? text).replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new CommandRefusal(`${words.noAnswers(name)} (${error instanceof Error ? error.message : error})`);
  }
}
