import type { LessonInPieces } from "~/content/release/lesson-pieces";
import type { CompiledLesson } from "~/content/release/release";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { cleanTypedText } from "~/platform/text/typed-text";
import { returnIfLearnerDeleted } from "../attempt/run-transaction-with-conflict-retry.server";
import type { AnsweringLearner } from "../attempt/validate-and-grade-answer";
import { getLessonForReader } from "./get-lesson-for-reader.server";
import { maxNoteLength } from "./note";
import { deleteNote, upsertNote } from "./notes.sql.server";

interface NoteInput {
  learner: AnsweringLearner;
  courseId: string;
  lessonId: string;
  /** The place of the note in the lesson: `pre-question:<id>`, `recall:<id>` or `task:<id>`. */
  place: string;
  /** The chosen option of a pre-question, or the free text for a recall question or a task. An empty text deletes the note. */
  text: string;
  now: Date;
}

type NoteOutcome =
  /** The note was saved. `language`: the language of the course. `pieces`: the lesson as its reader sees it. */
  | { ok: true; text: string; language: string; pieces: LessonInPieces }
  /** `learner-gone`: the account was deleted, or the guest was merged into an account, in the meantime. */
  | { ok: false; reason: "not-found" | "not-offered" | "too-long" | "learner-gone" };

/**
 * Saves a learner's note: the choice in a pre-question, or the text for a recall question or a task. The text is private: it has no score, is in no
 * statistics, and trainers do not see it.
 */
export async function saveNote(pool: Pool, releases: ReleaseCache, input: NoteInput): Promise<NoteOutcome> {
  const { learner, courseId, lessonId, place, now } = input;
  const text = cleanTypedText(input.text);
  const saving = pool.begin(async (db): Promise<NoteOutcome> => {
    const readerId = "id" in learner ? learner.id : null;
    const found = await getLessonForReader(db, releases, { learnerId: readerId, courseId, lessonId });
    if (!found) return { ok: false, reason: "not-found" };
    const { language } = found.release.content;
    const { pieces } = found;
    const problem = findProblem(found.lesson, place, text);
    if (problem) return { ok: false, reason: problem };
    if (text === "") {
      if (readerId !== null) await deleteNote(db, { learnerId: readerId, courseId, lessonId, place });
      return { ok: true, text, language, pieces };
    }
    const learnerId = "id" in learner ? learner.id : await learner.create(db);
    await upsertNote(db, { learnerId, id: newId(now), courseId, lessonId, place, text, now });
    return { ok: true, text, language, pieces };
  });
  return returnIfLearnerDeleted({ ok: false, reason: "learner-gone" }, saving);
}

function findProblem(lesson: CompiledLesson, place: string, text: string): "not-offered" | "too-long" | null {
  for (const segment of lesson.segments) {
    if (segment.kind === "pre-question" && place === `pre-question:${segment.id}`) {
      return text === "" || segment.options.includes(text) ? null : "not-offered";
    }
    if ((segment.kind === "recall" || segment.kind === "task") && place === `${segment.kind}:${segment.id}`)
      return text.length > maxNoteLength ? "too-long" : null;
  }
  return "not-offered";
}
