import type { LessonInPieces } from "~/content/release/lesson-pieces";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { cleanTypedText } from "~/platform/text/typed-text";
import {
  returnIfLearnerDeleted,
  runTransactionWithConflictRetry,
} from "../attempt/run-transaction-with-conflict-retry.server";
import type { AnsweringLearner } from "../attempt/validate-and-grade-answer";
import { getLessonForReader } from "../practice/get-lesson-for-reader.server";
import { composeNoteVersion, type EmptiedNote, maxNoteLength } from "./note";
import { composeNoteHeading, findNotePlaceInLesson, parseNotePlace } from "./note-place";
import { deleteNote, findNotePlaceInAnyEdition, lockNoteText, upsertNote } from "./notes.sql.server";

interface NoteInput {
  learner: AnsweringLearner;
  courseId: string;
  lessonId: string;
  /** The place of the note in the lesson: `pre-question:<id>`, `recall:<id>`, `task:<id>` or `passage:<id>`. */
  place: string;
  /** The chosen option of a pre-question, or the free text at any other place. An empty text deletes the note. */
  text: string;
  /** The version of the text that the learner had before them (`composeNoteVersion`). Without it, the text replaces whatever is there. */
  basedOn?: string;
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
  { ok: true; text: string; emptied: EmptiedNote | null; lesson: LessonOfNote | null } | RefusedNote;

export type RefusedNote =
  /**
   * `outdated`: only an edition has or had the place in which the learner never was. `not-offered`: no edition ever had it. `learner-gone`:
   * the account was deleted, or the guest was merged into an account, in the meantime.
   */
  | { ok: false; reason: "not-found" | "not-offered" | "outdated" | "learner-gone" }
  /** `stored`: another text that the learner saved here since, for example on another device. It stays. `typed`: the refused text. */
  | { ok: false; reason: "changed"; typed: string; stored: string; lesson: LessonOfNote | null }
  /** `most`: how many characters the text may have. */
  | { ok: false; reason: "too-long"; most: number };

/**
 * Saves a learner's note: the choice in a pre-question, or the text at a recall question, a task or a passage. The text is private: it has
 * no score, is in no statistics, and trainers do not see it. It replaces another text only if its page showed that one. A page
 * that was open while the learner moved to another edition, or while the course changed, can still save: the note is the learner's own.
 */
export async function saveNote(pool: Pool, releases: ReleaseCache, input: NoteInput): Promise<NoteOutcome> {
  const { learner, courseId, lessonId, place, now } = input;
  const text = cleanTypedText(input.text);
  const readerId = "id" in learner ? learner.id : null;
  // A note of a learner into whom a guest is merged can wait for the learner, and the merge for the note.
  const saving = runTransactionWithConflictRetry(pool, async (db): Promise<NoteOutcome> => {
    const isPlace = readerId !== null && parseNotePlace(place) !== null;
    const stored = isPlace ? await lockNoteText(db, { learnerId: readerId, courseId, lessonId, place }) : null;
    // Merging guests makes notes that are longer, and those can be made shorter little by little.
    const most = Math.max(maxNoteLength, stored?.length ?? 0);
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
    if (stored !== null && hasChangedSince(stored, input, text))
      return { ok: false, reason: "changed", typed: text, stored, lesson };
    if (text === "") {
      const isGone = readerId !== null && (await deleteNote(db, { learnerId: readerId, courseId, lessonId, place }));
      return { ok: true, text, emptied: isGone ? "removed" : "nothing", lesson };
    }
    const learnerId = "id" in learner ? learner.id : await learner.create(db);
    const heading = (here ?? elsewhere)?.heading ?? null;
    await upsertNote(db, { ...key, learnerId, id: newId(now), place, text, replaces: stored, heading, now });
    return { ok: true, text, emptied: null, lesson };
  });
  return returnIfLearnerDeleted({ ok: false, reason: "learner-gone" }, saving);
}

/**
 * Returns whether the learner saved another text since the page was made. Saving the same text twice is no conflict: it comes of a double
 * click, or because the first answer got lost. Neither is a choice, of which nothing is lost that took work.
 */
function hasChangedSince(stored: string, { place, basedOn }: NoteInput, text: string): boolean {
  const isChoice = parseNotePlace(place)?.kind === "pre-question";
  return basedOn !== undefined && !isChoice && stored !== text && basedOn !== composeNoteVersion(stored);
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
