import { listCurrentReleases } from "~/content/release/find-mended-questions.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import {
  type Extension,
  type ExtensionProblems,
  type TypedExtension,
  validateExtension,
} from "../acting/extension-rules";
import { giveMembersMoreTime } from "../acting/give-members-more-time.server";
import { findDeadlineWithExtensions, type HeldExtension } from "../acting/members.sql.server";
import { selectMembersProgress } from "../following/member-progress.sql.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { ActOnMembers } from "./act-on-members";

export interface ExtensionPlan {
  extension: Extension;
  /** The deadline of each member now, with extensions, by the member's id. */
  dueAtOf: (learnerId: string) => Date;
  /** Whether a member would get more time. Who has it already keeps what they have. */
  gains: (learnerId: string) => boolean;
  held: HeldExtension[];
}

/**
 * Returns what it would mean for each member of a batch to get more time, or what is wrong with it. The page before sending and the sending
 * itself both use it.
 */
export async function planExtension(
  db: Db,
  typed: TypedExtension,
  { now, ...key }: CohortTrainerKey & { learnerIds: readonly string[]; now: Date },
): Promise<{ ok: true; plan: ExtensionPlan } | { ok: false; problems: ExtensionProblems }> {
  const deadline = await findDeadlineWithExtensions(db, key, typed.scope);
  const checked = validateExtension(typed, { until: deadline?.dueAt ?? null, now });
  if (!deadline || !checked.ok) return { ok: false, problems: checked.ok ? {} : checked.problems };
  const { extension } = checked;
  const own = new Map(deadline.extensions.map(({ learnerId, dueAt }) => [learnerId, new Date(dueAt)]));
  const dueAtOf = (learnerId: string) => {
    const later = own.get(learnerId);
    return later && later > deadline.dueAt ? later : deadline.dueAt;
  };
  const gains = (learnerId: string) => dueAtOf(learnerId) < extension.dueAt;
  return { ok: true, plan: { extension, dueAtOf, gains, held: deadline.extensions } };
}

/** Gives the members of a batch more time, those who gain by it. */
export async function extendMembersOfBatch(
  tx: Db,
  releases: ReleaseCache,
  typed: TypedExtension,
  { cohort, members, mail, now, ...key }: ActOnMembers,
): Promise<{ ok: true; reached: number } | { ok: false; reason: "invalid"; problems: ExtensionProblems }> {
  const learnerIds = members.map(({ learnerId }) => learnerId);
  const planned = await planExtension(tx, typed, { ...key, learnerIds, now });
  if (!planned.ok) return { ok: false, reason: "invalid", problems: planned.problems };
  const { extension, gains, held } = planned.plan;
  const chosen = members.filter(({ learnerId }) => gains(learnerId));
  const titleOf = await readLessonTitles(tx, releases, {
    ...key,
    courseId: cohort.courseId,
    learnerIds,
    scope: extension.scope,
  });
  await giveMembersMoreTime(tx, releases, { ...key, cohort, members: chosen, extension, held, titleOf, mail, now });
  return { ok: true, reached: chosen.length };
}

/** Returns the title of a lesson for each member, from the edition that the member follows. */
async function readLessonTitles(
  tx: Db,
  releases: ReleaseCache,
  { scope, ...key }: CohortTrainerKey & { courseId: string; learnerIds: readonly string[]; scope: string },
): Promise<(learnerId: string) => string> {
  const [newest, ...earlier] = await listCurrentReleases(tx, releases, key.courseId);
  const progress = await selectMembersProgress(tx, key);
  const labels = new Map(progress.map(({ learnerId, label }) => [learnerId, label]));
  return (learnerId) => {
    const label = labels.get(learnerId);
    const release = earlier.find(({ content }) => content.label === label) ?? newest;
    return release?.lessons.get(scope)?.title ?? "";
  };
}
