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
  /** The readings of earlier rounds that count no longer, because the question or its case was rewritten since, or was read again. */
  earlier: { round: string; closed: Mark[]; open: Mark[] }[];
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
  /** The readers of whom at least one answer counts. */
  readers: ReaderResult[];
  /** What the readers of each round made of its whole paper, also where a later round counts. */
  rounds: { name: string; questions: number; closed: Averages | null; open: Averages | null }[];
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
    readers: listReaders(rounds)
      .map((reader) => ({ ...reader, ...resultOf(reader, readings, forms) }))
      .filter(({ read }) => read > 0),
    rounds: rounds.map((round) => {
      const marksOf = (book: Reader["book"]) =>
        round.key.questions.map((_question, at) => markInRound(round, at, book));
      const [closed, open] = [average(marksOf("closed")), average(marksOf("open"))];
      return { name: round.name, questions: round.key.questions.length, closed, open };
    }),
  };
}

/** Marks what the readers with or without the book answered to the question at this place of the round's paper. */
function markInRound({ key, readers }: ReadingRound, at: number, book: Reader["book"]): Mark[] {
  const question = key.questions[at];
  if (!question) return [];
  return readers
    .filter((reader) => reader.book === book)
    .map((reader) => {
      const { score } = gradeWrittenAnswer(question, key.seed, reader.answers[String(at + 1)]);
      return { reader, score, isRight: isFullScore(score) };
    });
}

function readQuestion({ record: current, story }: QuestionForPaper, rounds: readonly ReadingRound[]): QuestionReading {
  const { id, type } = current;
  const had = rounds.flatMap((round) => {
    const at = round.key.questions.findIndex((question) => question.id === id);
    const question = round.key.questions[at];
    // In a key without stories, the story counts as the one of today.
    const told = round.key.stories ? (round.key.stories[id] ?? []) : story;
    return question ? [{ round, question, story: told, at }] : [];
  });
  const latest = had.at(-1);
  if (!latest) return { id, type, round: null, isChanged: false, closed: [], open: [], earlier: [] };
  const same = had.filter((each) => isSameVersion(each, latest));
  const counting = (book: Reader["book"]) =>
    same.findLast(({ round }) => round.readers.some((reader) => reader.book === book));
  const [closed, open] = [counting("closed"), counting("open")];
  const earlier = had
    .filter((each) => each !== closed && each !== open)
    .map(({ round, at }) => {
      const [without, having] = [markInRound(round, at, "closed"), markInRound(round, at, "open")];
      return { round: round.name, closed: without, open: having };
    });
  const isChanged = !isSameVersion(latest, { question: current, story });
  return {
    ...{ id, type, round: latest.round.name, isChanged, earlier },
    closed: closed ? markInRound(closed.round, closed.at, "closed") : [],
    open: open ? markInRound(open.round, open.at, "open") : [],
  };
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
