import { listAuditEventsCausedByOthers } from "~/accounts/audit/list-audit-events-caused-by-others.server";
import { listFinalTestGrants } from "~/learning/final/grants/grant-final-test-series.server";
import type { Db } from "~/platform/database/database.server";
import { selectDeadlineExtensionsOfLearner, selectTrainerMessagesToLearner } from "../following/following.sql.server";
import type { DeadlineExtension } from "../following/member-for-trainer";
import {
  joinExtensionsOfOneAct,
  parseDownloadedFileName,
  parseStaffActionInLearnerLog,
  removeRepeatedDownloadEntries,
  type StaffActionLogEntryForLearner,
} from "./learner-log";
import { selectMembershipPeriodsOfLearner } from "./membership-spans.sql.server";

const logEntriesPerPage = 50;

/**
 * Returns what trainers and administrators did to a learner, or to a cohort while the learner was in it; the newest first. `page`: the page
 * of this log, from 1.
 */
export async function listStaffActionsAboutLearner(
  db: Db,
  { learnerId, page }: { learnerId: string; page: number },
): Promise<{ entries: StaffActionLogEntryForLearner[]; more: boolean }> {
  const all = { learnerId, cohortId: null };
  const [memberships, messages, extensions, grants] = await Promise.all([
    selectMembershipPeriodsOfLearner(db, learnerId),
    selectTrainerMessagesToLearner(db, all),
    selectDeadlineExtensionsOfLearner(db, all),
    listFinalTestGrants(db, { learnerId, courseId: null }),
  ]);
  const spans = memberships.map(({ cohortId, joinedAt, leftAt }) => {
    return { subject: cohortId, from: joinedAt, until: leftAt };
  });
  const offset = (page - 1) * logEntriesPerPage;
  const events = await listAuditEventsCausedByOthers(db, { learnerId, spans, limit: logEntriesPerPage + 1, offset });
  const entries = events.slice(0, logEntriesPerPage).flatMap((event): StaffActionLogEntryForLearner[] => {
    const { at, action, gone } = event;
    const [first = "", ...detail] = event.object.split(":");
    const deed = parseStaffActionInLearnerLog(action, first);
    if (!deed) return [];
    const id = event.subject === learnerId ? first : event.subject;
    const found = memberships.find((each) => each.cohortId === id);
    const cohort = found ? { id, name: found.cohortName, courseId: found.courseId } : null;
    const isAboutRole = action.startsWith("role-");
    const byAdministrator = isAboutRole || action === "cohort-given";
    const entry = {
      at,
      deed,
      by: byAdministrator ? null : event.by,
      gone: gone && !byAdministrator,
      cohort,
      role: isAboutRole ? event.object : null,
      scope: deed === "cohort-changed-deadline" ? (detail[0] ?? "") : null,
      trainer: event.objectName,
      file: action === "cohort-export" ? parseDownloadedFileName(event.object) : null,
      message: action === "cohort-message" ? (messages.find((each) => each.id === detail[0]) ?? null) : null,
      extensions: action.startsWith("cohort-extension") ? findExtension(id, detail, extensions) : [],
      grant: deed === "cohort-final-test-granted" ? (grants.find((each) => each.id === detail[0]) ?? null) : null,
    };
    return [entry];
  });
  return {
    entries: joinExtensionsOfOneAct(removeRepeatedDownloadEntries(entries)),
    more: events.length > logEntriesPerPage,
  };
}

function findExtension(
  cohortId: string,
  [scope, seq]: string[],
  extensions: (DeadlineExtension & { cohortId: string })[],
): DeadlineExtension[] {
  const same = (each: DeadlineExtension & { cohortId: string }) =>
    each.cohortId === cohortId && each.scope === scope && each.seq === Number(seq);
  return extensions.filter(same);
}
