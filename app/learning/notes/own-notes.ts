/** What a learner wrote in their courses, in reading order, for the page that shows it together. Pure functions. */
import type { LessonInPieces, TaskSegment } from "~/content/release/lesson-pieces";
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { htmlToPlainText } from "~/platform/text/html-to-plain-text";
import type { QuestionRecord } from "~/questions/table";
import type { NotePlaceKind } from "./note-place";

/** The kinds of own notes. `question`: the answer to an open question, which can only be read here. */
export type OwnNoteKind = Exclude<NotePlaceKind, "pre-question"> | "question";

/** A text of a learner as it is stored. */
export interface StoredOwnText {
  courseId: string;
  lessonId: string;
  /** The place of a note, or `question:<id>`. */
  place: string;
  text: string;
  /** What the place was called, if that was stored. */
  heading: string | null;
}

export interface OwnNote {
  kind: OwnNoteKind;
  place: string;
  /** What the place is called; for a place that has gone, what it was called. Empty if nobody knows any more. */
  heading: string;
  /** What the learner wrote; empty at a task at which they wrote nothing yet. */
  text: string;
  /** The id of the element in the lesson, and of what must be open there; null if the learner's edition does not have the place. */
  to: { at: string; elementId: string } | null;
  /** The task itself, as HTML, and what good work has. Null for what is no task. */
  task: { html: string; criteria: string[] } | null;
}

export interface OwnNotesOfLesson {
  id: string;
  /** The number and the title in the learner's edition or, if it has no such lesson, in the newest release that has it; null if none has. */
  named: { number: number; title: string } | null;
  /** Whether the learner's edition does not have the lesson any more. */
  isGone: boolean;
  notes: OwnNote[];
}

export interface OwnNotesOfCourse {
  course: { id: string; title: string; language: string };
  lessons: OwnNotesOfLesson[];
}

type Written = Pick<ReleaseWithQuestions, "content" | "pieces" | "questions">;

/**
 * Puts what a learner wrote in a course in the order of its lessons. A text at a place that the release does not have comes after the others of
 * its lesson, and a lesson that it does not have after the other lessons. The tasks are there from the start; anything else once it is written.
 */
export function composeOwnNotes(release: Written, texts: readonly StoredOwnText[]): OwnNotesOfCourse {
  const { courseId, title, language, lessons } = release.content;
  const known = lessons.map(({ id, number, heading }): OwnNotesOfLesson => {
    const pieces = release.pieces.get(id);
    const own = texts.filter((text) => text.lessonId === id);
    const here = pieces ? composeNotesInPieces(pieces, release.questions, own) : [];
    const gone = own.filter(({ place }) => !here.some((note) => note.places.includes(place)));
    return {
      id,
      named: { number, title: heading },
      isGone: false,
      notes: [...here.map(({ note }) => note), ...gone.map(composeGoneNote)],
    };
  });
  const others = texts.filter((text) => !lessons.some(({ id }) => id === text.lessonId));
  const gone = [...new Set(others.map((text) => text.lessonId))].map((id): OwnNotesOfLesson => {
    return { id, named: null, isGone: true, notes: others.filter((text) => text.lessonId === id).map(composeGoneNote) };
  });
  return {
    course: { id: courseId, title, language },
    lessons: [...known, ...gone].filter(({ notes }) => notes.length > 0),
  };
}

/** A note in a lesson, with the places whose texts it stands for: the variants of an open question have one note, with the last answer. */
interface NoteInLesson {
  note: OwnNote;
  places: string[];
}

function composeNotesInPieces(
  lesson: LessonInPieces,
  questions: ReadonlyMap<string, QuestionRecord>,
  texts: readonly StoredOwnText[],
): NoteInLesson[] {
  const compose = (blocks: LessonInPieces["opening"], pieceId: string | null) =>
    blocks.flatMap((block): NoteInLesson[] => {
      switch (block.kind) {
        case "task":
          return [composeTaskNote(block, pieceId, texts)];
        case "recall": {
          const place = `recall:${block.id}`;
          const to = { at: pieceId ?? "", elementId: `recall-${block.id}` };
          return composeWritten([place], texts, (text) => ({ ...text, heading: htmlToPlainText(block.html), to }));
        }
        case "place":
          return composeWritten(block.questions.map(toPlace), texts, (text) => {
            const id = text.place.slice("question:".length);
            return { ...text, heading: questions.get(id)?.stemText ?? "", to: { at: id, elementId: id } };
          });
        default:
          return [];
      }
    });
  return [
    ...compose(lesson.opening, null),
    ...lesson.pieces.flatMap(({ id, title, blocks }) => {
      const place = `passage:${id}`;
      const written = composeWritten([place], texts, (text) => ({
        ...text,
        heading: title,
        to: { at: place, elementId: place },
      }));
      return [...written, ...compose(blocks, id)];
    }),
    ...compose(lesson.ending, null),
  ];
}

const toPlace = (questionId: string) => `question:${questionId}`;

/** Returns the note for the last text at one of these places, or nothing. `texts` are in the order in which they were written. */
function composeWritten(
  places: string[],
  texts: readonly StoredOwnText[],
  compose: (text: { kind: OwnNoteKind; place: string; text: string; task: null }) => OwnNote,
): NoteInLesson[] {
  const last = texts.findLast(({ place }) => places.includes(place));
  if (!last) return [];
  const { place, text } = last;
  return [{ note: compose({ kind: kindOf(place), place, text, task: null }), places }];
}

function composeTaskNote(task: TaskSegment, pieceId: string | null, texts: readonly StoredOwnText[]): NoteInLesson {
  const place = `task:${task.id}`;
  const note: OwnNote = {
    kind: "task",
    place,
    heading: task.title,
    text: texts.find((text) => text.place === place)?.text ?? "",
    to: { at: pieceId ?? "", elementId: `task-${task.id}` },
    task: { html: task.html, criteria: (task.rubric ?? []).map(({ criterion }) => criterion) },
  };
  return { note, places: [place] };
}

function composeGoneNote({ place, text, heading }: StoredOwnText): OwnNote {
  return { kind: kindOf(place), place, text, heading: heading ?? "", to: null, task: null };
}

const kindOf = (place: string) => place.slice(0, place.indexOf(":")) as OwnNoteKind;

interface TaskWithoutText extends Pick<OwnNote, "place" | "heading"> {
  lessonId: string;
  /** The number of the lesson. */
  number: number;
  to: NonNullable<OwnNote["to"]>;
}

/** Returns whether something is written: a task without a text stands among the notes, too. */
export const isWritten = ({ text }: OwnNote) => text !== "";

/** Returns the tasks of a course at which nothing is written yet, in the order of the lessons. */
export function listTasksWithoutText({ lessons }: OwnNotesOfCourse): TaskWithoutText[] {
  return lessons.flatMap(({ id, named, notes }) =>
    notes.flatMap((note) => {
      const { place, heading, to } = note;
      return named && to && !isWritten(note) ? [{ lessonId: id, number: named.number, place, heading, to }] : [];
    }),
  );
}

/** Returns whether the course has a place where something is written that has gone from it. */
export const hasGoneNotes = ({ lessons }: OwnNotesOfCourse) =>
  lessons.some(({ isGone, notes }) => isGone || notes.some(({ to }) => to === null));

/** Returns whether a lesson has a task. */
export function hasTasks({ lessons }: Pick<Written["content"], "lessons">): boolean {
  return lessons.some(({ segments }) => segments.some(({ kind }) => kind === "task"));
}
