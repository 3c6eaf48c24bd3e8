import { z } from "zod";
import { isFullScore } from "../../app/questions/grade-response";
import { gradeWrittenAnswer } from "../../app/questions/paper/paper";
import type { Messages } from "../../app/ui/messages";
import { CommandRefusal } from "../command-failure";
import { parseJson, readPaperKey } from "./paper-key";

const answersSchema = z.record(z.string(), z.unknown());

/**
 * Returns the result of a paper as lines: a line for each question, and one for each reader.
 * @param readers the name of each reader's file, and its text
 * @throws CommandRefusal if a file can't be used
 */
export function gradePapers(
  keyText: string,
  readers: readonly { name: string; text: string }[],
  messages: Messages,
): string[] {
  const { paper: words } = messages.contentCheck;
  const { questions, seed, set } = readPaperKey(keyText, messages);
  const answers = readers.map(({ name, text }) => readAnswers(name, text, questions.length, words));
  const rows = questions.map((question, at) => ({
    question,
    marks: answers.map((each) => gradeWrittenAnswer(question, seed, each[String(at + 1)])),
  }));
  const lines = rows.map(({ question: { id, type }, marks }, at) => {
    const shown = marks.map(({ score, isRefused }) => words.score(score) + (isRefused ? "*" : " "));
    const note = marks.every(({ score }) => isFullScore(score)) ? words.allRight : "";
    return `${String(at + 1).padStart(3)}  ${id.padEnd(10)} ${type.padEnd(11)} ${shown.join("  ")}  ${note}`.trimEnd();
  });
  const totals = readers.map(({ name }, at) => {
    const scores = rows.map(({ marks }) => marks[at]?.score ?? 0);
    return { name, mean: mean(scores), whole: mean(scores.map((score) => (isFullScore(score) ? 1 : 0))) };
  });
  const describe = (total: { mean: number; whole: number }) =>
    set === "final-test" ? words.meanAndWhole(total.mean, total.whole) : words.mean(total.mean);
  const isAnyRefused = rows.some(({ marks }) => marks.some(({ isRefused }) => isRefused));
  return [
    ...lines,
    "",
    ...(isAnyRefused ? [words.refused] : []),
    ...totals.map((total) => `${total.name}: ${describe(total)}`),
    words.all(describe({ mean: mean(totals.map((each) => each.mean)), whole: mean(totals.map((each) => each.whole)) })),
    words.everybodyRight(
      rows.filter(({ marks }) => marks.every(({ score }) => isFullScore(score))).length,
      rows.length,
    ),
  ];
}

function readAnswers(
  name: string,
  text: string,
  count: number,
  words: Messages["contentCheck"]["paper"],
): Record<string, unknown> {
  const read = answersSchema.safeParse(parseJson(text));
  if (!read.success) throw new CommandRefusal(words.noAnswers(name));
  const numbers = Array.from({ length: count }, (_none, at) => String(at + 1));
  const unknown = Object.keys(read.data).find((number) => !numbers.includes(number));
  if (unknown !== undefined) throw new CommandRefusal(words.unknownNumber(name, unknown, count));
  return read.data;
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
