/** Writes the figures of readings as Markdown. */
import { countRightAnswersNeeded } from "../../../app/learning/final/score-final-test";
import type { Messages } from "../../../app/ui/messages";
import type { Averages, QuestionReading, ReaderResult, ReadingFigures } from "./mark-readings";

type Words = Messages["contentCheck"]["readings"];

/** @param mark the mark of the final test, or null for practice */
export function formatReadingFigures(
  title: string,
  { questions, averages, readers, rounds }: ReadingFigures,
  mark: number | null,
  words: Words,
): string {
  const { closed, closedKnowing, closedOutside, open } = averages;
  const rows = [
    [words.groups.closed, closed],
    [words.groups.closedKnowing, closedKnowing],
    [words.groups.closedOutside, closedOutside],
    [words.groups.open, open],
  ] as const;
  const difference = open && closed ? words.difference(open.right - closed.right, open.score - closed.score) : null;
  return [
    `### ${title}`,
    formatTable(words.averageColumns, [
      ...rows.flatMap(([name, each]) => (each ? [[name, words.percent(each.right), words.percent(each.score)]] : [])),
      ...(difference ? [difference] : []),
    ]),
    ...(rounds.length > 1 ? [formatRounds(rounds, words)] : []),
    formatReaders(readers, mark, words),
    formatTable(
      words.questionColumns,
      questions.map((question) => formatQuestion(question, words)),
    ),
  ].join("\n\n");
}

/** Writes a line for each round: what its readers had wholly right of its paper, as it was then. */
function formatRounds(rounds: ReadingFigures["rounds"], words: Words): string {
  const share = (each: Averages | null) => (each ? words.percent(each.right) : "–");
  return formatTable(
    words.roundColumns,
    rounds.map(({ name, questions, closed, open }) => [name, String(questions), share(closed), share(open)]),
  );
}

/** Writes a line for each reader; for a final test also which readers without the book would pass one of its forms. */
function formatReaders(readers: readonly ReaderResult[], mark: number | null, words: Words): string {
  const forms = mark === null ? [] : (readers[0]?.forms ?? []);
  const table = formatTable(
    [...words.readerColumns, ...forms.map((_form, at) => words.form(at + 1))],
    readers.map(({ name, book, knowsField, read, right, forms: own }) => [
      ...[name, words.books[book], words.yesOrNo(knowsField), String(read), formatShare(right, read, words)],
      ...(mark === null ? [] : own.map((form) => words.formResult(form.right, form.unread))),
    ]),
  );
  if (mark === null || forms.length === 0) return table;
  const cells = forms[0]?.size ?? 0;
  const needed = countRightAnswersNeeded({ mark, cells: { length: cells } });
  const passing = readers.filter(
    ({ book, forms: own }) => book === "closed" && own.some(({ right }) => right >= needed),
  );
  const names = passing.map(({ name }) => name);
  return `${table}\n\n${words.passing(needed, cells, names)}`;
}

function formatQuestion(reading: QuestionReading, words: Words): string[] {
  const { id, type, round, isChanged, closed, open, earlier } = reading;
  const count = (marks: QuestionReading["closed"]) =>
    marks.length === 0 ? "–" : `${marks.filter(({ isRight }) => isRight).length}/${marks.length}`;
  const right = (marks: QuestionReading["closed"]) => marks.filter(({ isRight }) => isRight).length;
  const remarks = [
    ...(round === null ? [words.unread] : []),
    ...(isChanged ? [words.changed] : []),
    ...(closed.length > 0 && right(closed) === closed.length ? [words.everybodyUnread] : []),
    ...(open.length - right(open) >= 2 ? [words.missedAfterReading] : []),
    ...earlier.map((each) => words.earlier(each.round, count(each.closed), count(each.open))),
  ];
  return [id, type, round ?? "–", count(closed), count(open), remarks.join("; ")];
}

const formatShare = (right: number, read: number, { percent }: Words) =>
  read === 0 ? "0" : `${right} (${percent(right / read)})`;

/** Writes a Markdown table. */
function formatTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`.replaceAll("  |", " |");
  return [line(columns), `|${"---|".repeat(columns.length)}`, ...rows.map(line)].join("\n");
}
