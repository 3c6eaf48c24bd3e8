import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { findWriter } from "../acting/members.sql.server";
import { fillInName, hasPlaceOfName } from "../acting/message-text";
import { selectDeadlinesOfCohort } from "../deadlines/deadlines.sql.server";
import { readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { CourseOutline } from "../group/course-outline";
import { composeCohortMoment } from "../group/silence";
import type { Deadline } from "../needs/reasons";
import { selectTemplates } from "../templates/templates.sql.server";
import type { Batch, BatchPerson, BatchPreview } from "./batch";
import { type BatchKey, countMembersOfCohort, findBatch } from "./batches.sql.server";
import { planExtension } from "./extend-members-of-batch.server";
import { planReminders } from "./remind-members-of-batch.server";
import type { WritingChoices } from "./writing-choices";

/** Returns a batch of a trainer. Returns null if it is not theirs, or if they do not train the cohort. */
export function getBatch(pool: Pool, key: BatchKey): Promise<Batch | null> {
  return findBatch(pool, key);
}

/** Returns the number of members of a cohort; 0 if `trainerId` does not train it. */
export function countMembers(pool: Pool, key: CohortTrainerKey): Promise<number> {
  return countMembersOfCohort(pool, key);
}

export async function getWritingChoices(pool: Pool, key: CohortTrainerKey): Promise<WritingChoices> {
  const [templates, writer] = await Promise.all([selectTemplates(pool, key.trainerId), findWriter(pool, key)]);
  return { templates, replyAddress: writer?.address ?? null };
}

/** Returns the deadlines of a cohort, and its course, which names their lessons. */
export async function getDeadlineChoices(
  pool: Pool,
  releases: ReleaseCache,
  { courseId, ...key }: CohortTrainerKey & { courseId: string },
): Promise<{ deadlines: Deadline[]; course: CourseOutline }> {
  const [deadlines, { course }] = await Promise.all([
    selectDeadlinesOfCohort(pool, key),
    readCourseOfCohort(pool, releases, { ...key, courseId }),
  ]);
  return { deadlines, course };
}

type PreviewInput = CohortTrainerKey & {
  batch: Batch;
  cohort: Pick<Cohort, "courseId" | "startsOn" | "endsOn">;
  /** The id of the person whose message is shown, or null for the first. */
  readerId: string | null;
  now: Date;
};

/** Returns who would get what if a batch were sent now. It takes two statements at most, however many people there are. */
export async function previewBatch(
  pool: Pool,
  { batch, cohort, readerId, now, ...key }: PreviewInput,
): Promise<BatchPreview> {
  const { members, draft } = batch;
  const learnerIds = members.map(({ learnerId }) => learnerId);
  const all: BatchPreview = { gets: members, skipped: [], letter: null, problem: null };
  if (batch.act === "reminder") {
    if (!composeCohortMoment(cohort, now).running) return { ...all, problem: "not-running" };
    const reminded = await planReminders(pool, { ...key, cohort, learnerIds, now });
    return { ...all, ...split(members, (id) => reminded.has(id)) };
  }
  if (draft && "scope" in draft) {
    const planned = await planExtension(pool, draft, { ...key, learnerIds, now });
    if (!planned.ok) return { ...all, problem: { problems: planned.problems } };
    const { gets, skipped } = split(members, planned.plan.gains);
    return { ...all, skipped, gets: gets.map((one) => ({ ...one, dueAt: planned.plan.dueAtOf(one.learnerId) })) };
  }
  if (!draft) return all;
  const reader = members.find(({ learnerId }) => learnerId === readerId) ?? members[0];
  const letter = reader && { reader: reader.name, ...fillInName(draft, reader.name), hasName: hasPlaceOfName(draft) };
  return { ...all, letter: letter ?? null };
}

function split(members: BatchPerson[], gains: (learnerId: string) => boolean) {
  return {
    gets: members.filter(({ learnerId }) => gains(learnerId)),
    skipped: members.filter(({ learnerId }) => !gains(learnerId)),
  };
}
