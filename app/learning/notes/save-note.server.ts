import type { LessonInPieces } from "~/content/release/lesson-pieces";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { runTransactionWithRetry } from "~/platform/database/run-transaction-with-retry.server";
import { newId } from "~/platform/ids";
import { cleanTypedText } from "~/platform/text/typed-text";
import { returnIfLearnerDeleted } from "../attempt/run-transaction-with-conflict-retry.server";
import type { AnsweringLearner } from "../attempt/validate-and-grade-answer";
import { getLessonForReader } from "../practice/get-lesson-for-reader.server";
import { type EmptiedNote, maxNoteLength } from "./note";
import { composeNoteHeading, findNotePlaceInLesson, parseNotePlace } from "./note-place";
import { deleteNote, findNotePlaceInAnyEdition, findNoteText, upsertNote } from "./notes.sql.server";

interface NoteInput {
  learner: AnsweringLearner;
  courseId: string;
  lessonId: string;
  /** The place of the note in the lesson: `pre-question:<id>`, `recall:<id>`, `task:<id>` or `passage:<id>`. */
  place: string;
  /** The chosen option of a pre-question, or the free text at any other place. An empty text deletes the note. */
  text: string;
  now: Date;
}

/** The lesson as the reader of a note sees it, with the language of its course. */
interface LessonOfNote {
  language: string;
  pieces: LessonInPieces;
}

type NoteOutcome =
  /**
   * The note was saved. `emptied`: what an empty text did; null if there is a text. `lesson`: null if the reader's lesson does not have the
   * place, because it is one of another edition.
   */
  | { ok: true; text: string; emptied: EmptiedNote | null; lesson: LessonOfNote | null }
  /**
   * `outdated`: only an edition has or had the place in which the learner never was. `not-offered`: no edition ever had it. `learner-gone`:
   * the account was deleted, or the guest was merged into an account, in the meantime.
   */
  | { ok: false; reason: "not-found" | "not-offered" | "outdated" | "learner-gone" }
  /** `most`: how many characters the text may have. */
  | { ok: false; reason: "too-long"; most: number };

/**
 * Saves a learner's note: the choice in a pre-question, or the text at a recall question, a task or a passage. The text is private: it has no score, is in no
 * statistics, and trainers do not see it. A page that was open while the learner moved to another edition, or while the course changed, can
 * still save: the note is the learner's own.
 */
export async function saveNote(pool: Pool, releases: ReleaseCache, input: NoteInput): Promise<NoteOutcome> {
  const { learner, courseId, lessonId, place, now } = input;
  const text = cleanTypedText(input.text);
  const readerId = "id" in learner ? learner.id : null;
  // A note of a learner into whom a guest is merged can wait for the learner, and the merge for the note.
  const saving = runTransactionWithRetry(pool, async (db): Promise<NoteOutcome> => {
    const most = Math.max(maxNoteLength, await measureStoredNote(db, { readerId, courseId, lessonId, place }, text));
    if (text.length > most) return { ok: false, reason: "too-long", most };
    const key = { learnerId: readerId, courseId, lessonId };
    const found = await getLessonForReader(db, releases, key);
    const here = found && findNotePlaceInLesson(found.pieces, place, text);
    const elsewhere = here ? null : await findElsewhere(db, { ...key, place }, text);
    if (elsewhere?.problem) {
      const isNowhere = elsewhere.problem === "not-offered" && !found;
      return { ok: false, reason: isNowhere ? "not-found" : elsewhere.problem };
    }
    const lesson = here ? { language: found.release.content.language, pieces: found.pieces } : null;
    if (text === "") {
      const isGone = readerId !== null && (await deleteNote(db, { learnerId: readerId, courseId, lessonId, place }));
      return { ok: true, text, emptied: isGone ? "removed" : "nothing", lesson };
    }
    const learnerId = "id" in learner ? learner.id : await learner.create(db);
    const heading = (here ?? elsewhere)?.heading ?? null;
    await upsertNote(db, { learnerId, id: newId(now), courseId, lessonId, place, text, heading, now });
    return { ok: true, text, emptied: null, lesson };
  });
  return returnIfLearnerDeleted({ ok: false, reason: "learner-gone" }, saving);
}

/**
 * Returns the length of the note that a learner has at a place, if their new text has more than the usual length. Merging guests makes notes
 * that are longer, and those can be made shorter little by little.
 */
async function measureStoredNote(
  db: Db,
  { readerId, ...place }: { readerId: string | null; courseId: string; lessonId: string; place: string },
  text: string,
): Promise<number> {
  if (text.length <= maxNoteLength || readerId === null) return 0;
  return (await findNoteText(db, { learnerId: readerId, ...place }))?.length ?? 0;
}

/**
 * Returns why a note can't be saved at a place that the reader's lesson does not have; null if another edition allows it. `heading`: what the
 * place was called there.
 */
async function findElsewhere(
  db: Db,
  key: { learnerId: string | null; courseId: string; lessonId: string; place: string },
  text: string,
): Promise<{ problem: "not-offered" | "outdated" | null; heading: string | null }> {
  const place = parseNotePlace(key.place);
  if (!place) return { problem: "not-offered", heading: null };
  const { kind, id } = place;
  const options = kind === "pre-question" && text !== "" ? { options: [text] } : {};
  const { known, held, noted, item } = await findNotePlaceInAnyEdition(
    db,
    key,
    kind === "passage" ? { list: "passages", item: { id } } : { list: "segments", item: { kind, id, ...options } },
  );
  const problem = !known ? "not-offered" : held || noted ? null : "outdated";
  return { problem, heading: item && composeNoteHeading(item) };
}
