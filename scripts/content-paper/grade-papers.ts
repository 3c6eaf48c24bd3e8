import { isFullScore } from "../../app/questions/grade-response";
import { getPaperAnswerForm, gradeWrittenAnswer } from "../../app/questions/paper/paper";
import type { Messages } from "../../app/ui/messages";
import { readPaperKey } from "./paper-key";
import { readAnswers, showWrittenAnswer } from "./read-answers";

/**
 * Returns the result of a paper as lines: a line for each question, one for each answer that could not be read, and one for each reader,
 * which says how many questions were answered if some were not.
 * @param key the name of the file with the keys, and its text
 * @param readers the name of each reader's file, and its text
 * @throws CommandRefusal if a file can't be used
 */
export function gradePapers(
  key: { name: string; text: string },
  readers: readonly { name: string; text: string }[],
  messages: Messages,
): string[] {
  const { paper: words } = messages.contentCheck;
  const { questions, seed, set } = readPaperKey(key.text, messages, key.name);
  const answers = readers.map((reader) => readAnswers(reader, questions.length, messages));
  const rows = questions.map((question, at) => ({
    question,
    number: at + 1,
    marks: answers.map((each) => gradeWrittenAnswer(question, seed, each[String(at + 1)])),
  }));
  const lines = rows.map(({ question: { id, type }, number, marks }) => {
    const shown = marks.map(({ score, isRefused }) => words.score(score) + (isRefused ? "*" : " "));
    const note = marks.every(({ score }) => isFullScore(score)) ? words.allRight : "";
    return `${String(number).padStart(3)}  ${id.padEnd(10)} ${type.padEnd(11)} ${shown.join("  ")}  ${note}`.trimEnd();
  });
  const refused = readers.flatMap(({ name }, reader) =>
    rows
      .filter(({ marks }) => marks[reader]?.isRefused)
      .map(({ question, number }) => {
        const written = showWrittenAnswer(answers[reader]?.[String(number)]);
        return words.refusedAnswer({ name, number, id: question.id, written, form: getPaperAnswerForm(question) });
      }),
  );
  const totals = readers.map(({ name }, at) => {
    const scores = rows.map(({ marks }) => marks[at]?.score ?? 0);
    return { name, mean: mean(scores), whole: mean(scores.map((score) => (isFullScore(score) ? 1 : 0))) };
  });
  const describe = (total: { mean: number; whole: number }) =>
    set === "final-test" ? words.meanAndWhole(total.mean, total.whole) : words.mean(total.mean);
  return [
    ...lines,
    "",
    ...(refused.length > 0 ? [words.refused, ...refused, ""] : []),
    ...totals.map((total, at) => {
      const answered = Object.keys(answers[at] ?? {}).length;
      const open = answered < questions.length ? [words.answered(answered, questions.length)] : [];
      return `${total.name}: ${[describe(total), ...open].join(" – ")}`;
    }),
    words.all(describe({ mean: mean(totals.map((each) => each.mean)), whole: mean(totals.map((each) => each.whole)) })),
    words.everybodyRight(
      rows.filter(({ marks }) => marks.every(({ score }) => isFullScore(score))).length,
      rows.length,
    ),
  ];
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
