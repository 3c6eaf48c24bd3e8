/** Writes the notes of people of the demo, by calling the same use case as the site. */
import type { ReleaseCache, ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import { moveLearnerToNewestEdition } from "../../app/learning/enrolment/move-learner-to-newest-edition.server";
import { findNotePlaceInLesson } from "../../app/learning/notes/note-place";
import { saveNote } from "../../app/learning/notes/save-note.server";
import type { Pool } from "../../app/platform/database/database.server";
import { enrolInEarlierEdition } from "./enrol-in-earlier-edition";
import { type DemoNote, demoNotes, demoNotesOfCoTrainer } from "./own-notes";

const dayMs = 86_400_000;

interface NotesInLesson {
  releases: ReleaseCache;
  /** The release (published version) of the course that the learner follows. */
  release: ReleaseWithQuestions;
  /** The name by which the demo has notes for somebody. */
  name: string;
  learnerId: string;
  lessonId: string;
  now: Date;
}

/** Writes what this person of the demo has for this lesson, as far as the lesson has the places. */
export async function writeDemoNotesInLesson(pool: Pool, input: NotesInLesson): Promise<void> {
  const { releases, release, name, learnerId, lessonId, now } = input;
  const notes = (demoNotes[name] ?? []).filter((note) => note.lessonId === lessonId && hasPlaceOf(release, note));
  for (const note of notes)
    await write(pool, releases, { ...note, learnerId, courseId: release.content.courseId, now });
}

/**
 * Lets the co-trainer write in the earlier edition, move to the newest one, and write there, so that some of the notes are at passages that
 * are gone. Does nothing if there is no earlier edition, or if the course is another one than that of the notes.
 */
export async function writeNotesOfMovedTrainer(
  pool: Pool,
  input: Pick<NotesInLesson, "releases" | "release" | "learnerId"> & {
    earlier: ReleaseWithQuestions | null;
    begin: Date;
  },
): Promise<void> {
  const { releases, release, earlier, learnerId, begin } = input;
  const { beforeMove, movedOnDay, afterMove } = demoNotesOfCoTrainer;
  const old = earlier ? beforeMove.filter((note) => hasPlaceOf(earlier, note)) : [];
  if (!earlier || old.length === 0) return;
  const { courseId } = release.content;
  const at = (day: number) => new Date(begin.getTime() + day * dayMs);
  await enrolInEarlierEdition(pool, earlier, { learnerId, now: begin });
  for (const { day, ...note } of old) await write(pool, releases, { ...note, learnerId, courseId, now: at(day) });
  must(await moveLearnerToNewestEdition(pool, releases, { learnerId, courseId, now: at(movedOnDay) }));
  for (const { day, ...note } of afterMove.filter((each) => hasPlaceOf(release, each)))
    await write(pool, releases, { ...note, learnerId, courseId, now: at(day) });
}

function hasPlaceOf({ pieces }: ReleaseWithQuestions, { lessonId, place, text }: DemoNote): boolean {
  const lesson = pieces.get(lessonId);
  return lesson !== undefined && findNotePlaceInLesson(lesson, place, text) !== null;
}

async function write(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, ...note }: DemoNote & { learnerId: string; courseId: string; now: Date },
): Promise<void> {
  must(await saveNote(pool, releases, { learner: { id: learnerId }, ...note }));
}

/** Throws if a use case was refused, because everything in the demo must be allowed. */
function must(outcome: { ok: boolean }): void {
  if (!outcome.ok) throw new Error(`A note of the demo is refused: ${JSON.stringify(outcome)}`);
}
