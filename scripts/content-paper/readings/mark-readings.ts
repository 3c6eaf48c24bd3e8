/** Marks the readings of a course again, each with the questions as they were on its paper. Pure functions. */
import type { QuestionForPaper } from "../../../app/content/paper/list-questions-for-paper";
import { isFullScore } from "../../../app/questions/grade-response";
import { gradeWrittenAnswer } from "../../../app/questions/paper/paper";
import type { QuestionRecord } from "../../../app/questions/table";
import type { Reader, ReadingRound } from "./read-readings";

/** The mark of one reader for one question. */
interface Mark {
  reader: Reader;
  isRight: boolean;
  score: number;
}

/**
 * What readers made of a question. The latest round that had the question decides which version counts: its revision and the story of its case.
 * With and without the book, the latest round that had this version counts.
 */
export interface QuestionReading {
  id: string;
  type: string;
  /** The name of the latest round that had the question, or null if nobody read it. */
  round: string | null;
  /** Whether the question was changed after that round. */
  isChanged: boolean;
  closed: Mark[];
  open: Mark[];
}

export interface Averages {
  /** The mean over the questions of the share of readers who had it wholly right, and of their mean score. */
  right: number;
  score: number;
}

export interface ReaderResult extends Reader {
  read: number;
  right: number;
  /** For each form of the final test: how many questions it has, how many the reader had right, and how many the reader did not read. */
  forms: { size: number; right: number; unread: number }[];
}

export interface ReadingFigures {
  questions: QuestionReading[];
  /** The averages of each group of readers, or null if nobody of it read anything. */
  averages: Record<"closed" | "closedKnowing" | "closedOutside" | "open", Averages | null>;
  readers: ReaderResult[];
}

/**
 * Returns the figures of one set of questions.
 * @param questions the questions as they are now, in the order of the course
 * @param forms the questions of each attempt at the final test, empty for practice
 * @param rounds the rounds that read questions of this set, in order
 */
export function markReadings(
  questions: readonly QuestionForPaper[],
  forms: readonly (readonly QuestionRecord[])[],
  rounds: readonly ReadingRound[],
): ReadingFigures {
  const readings = questions.map((question) => readQuestion(question, rounds));
  const closed = readings.map((each) => each.closed);
  const where = (knowsField: boolean) =>
    closed.map((marks) => marks.filter(({ reader }) => reader.knowsField === knowsField));
  return {
    questions: readings,
    averages: {
      closed: average(closed),
      closedKnowing: average(where(true)),
      closedOutside: average(where(false)),
      open: average(readings.map(({ open }) => open)),
    },
    readers: listReaders(rounds).map((reader) => ({ ...reader, ...resultOf(reader, readings, forms) })),
  };
}

function readQuestion({ record: current, story }: QuestionForPaper, rounds: readonly ReadingRound[]): QuestionReading {
  const { id, type } = current;
  const had = rounds.flatMap((round) => {
    const at = round.key.questions.findIndex((question) => question.id === id);
    const question = round.key.questions[at];
    // In a key without stories, the story counts as the one of today.
    const told = round.key.stories ? (round.key.stories[id] ?? []) : story;
    return question ? [{ round, question, story: told, number: String(at + 1) }] : [];
  });
  const latest = had.at(-1);
  if (!latest) return { id, type, round: null, isChanged: false, closed: [], open: [] };
  const same = had.filter((each) => isSameVersion(each, latest));
  const marksOf = (book: Reader["book"]): Mark[] => {
    const last = same.findLast(({ round }) => round.readers.some((reader) => reader.book === book));
    return (last?.round.readers ?? [])
      .filter((reader) => reader.book === book)
      .map((reader) => {
        const { question, number, round } = last as (typeof had)[number];
        const { score } = gradeWrittenAnswer(question, round.key.seed, reader.answers[number]);
        return { reader, score, isRight: isFullScore(score) };
      });
  };
  const isChanged = !isSameVersion(latest, { question: current, story });
  return { id, type, round: latest.round.name, isChanged, closed: marksOf("closed"), open: marksOf("open") };
}

interface QuestionVersion {
  question: QuestionRecord;
  story: readonly string[];
}

function isSameVersion(one: QuestionVersion, other: QuestionVersion): boolean {
  return one.question.revision === other.question.revision && one.story.join("\n") === other.story.join("\n");
}

/** Returns the mean of the questions that anybody read, or null if there is none. */
function average(questions: readonly (readonly Mark[])[]): Averages | null {
  const read = questions.filter((marks) => marks.length > 0);
  if (read.length === 0) return null;
  return {
    right: mean(read.map((marks) => mean(marks.map(({ isRight }) => (isRight ? 1 : 0))))),
    score: mean(read.map((marks) => mean(marks.map(({ score }) => score)))),
  };
}

/** Returns the readers of all rounds, closed before open. Readers with the same name and book are one: somebody who read in two rounds. */
function listReaders(rounds: readonly ReadingRound[]): Reader[] {
  const all = rounds.flatMap((round) => round.readers);
  const different = all.filter((reader, at) => all.findIndex((other) => isSame(reader, other)) === at);
  const sorted = different.toSorted(
    (a, b) => a.book.localeCompare(b.book) || a.name.localeCompare(b.name, "en", { numeric: true }),
  );
  return sorted.map(({ name, book, knowsField }) => ({ name, book, knowsField }));
}

const isSame = (one: Reader, other: Reader) => one.name === other.name && one.book === other.book;

function resultOf(
  reader: Reader,
  questions: readonly QuestionReading[],
  forms: readonly (readonly QuestionRecord[])[],
): Pick<ReaderResult, "read" | "right" | "forms"> {
  const own = new Map(
    questions.flatMap(({ id, closed, open }) => {
      const mark = [...closed, ...open].find((each) => isSame(each.reader, reader));
      return mark ? [[id, mark.isRight] as const] : [];
    }),
  );
  const count = (form: readonly QuestionRecord[], wanted: boolean | undefined) =>
    form.filter(({ id }) => own.get(id) === wanted).length;
  return {
    read: own.size,
    right: [...own.values()].filter((isRight) => isRight).length,
    forms: forms.map((form) => ({ size: form.length, right: count(form, true), unread: count(form, undefined) })),
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
