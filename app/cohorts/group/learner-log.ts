/** The log in which a learner reads what trainers and administrators did to them or to their cohort. */
import type { AuditEventAction } from "~/accounts/audit/record-audit-event.server";
import type { FinalTestGrant } from "~/learning/final/grants/final-test-grant";
import { isTakingBack } from "../acting/time-in-force";
import {
  type ExportedTableKind,
  exportedTableKinds,
  type GradebookKind,
  gradebookKinds,
} from "../exporting/exported-table-kinds";
import type { DeadlineExtension, TrainerMessage } from "../following/member-for-trainer";

/** The changes of a cohort that its members can read about. Each has an action in the log, such as `cohort-changed-name`. */
export const recordedCohortChangeKinds = [
  "created",
  "name",
  "dates",
  "order",
  "welcome",
  "reminders",
  "deadline",
  "deadlines",
  "deadlines-told",
  "code-made",
  "code-revoked",
  "columns",
  "archived",
  "brought-back",
] as const;
export type RecordedCohortChangeKind = (typeof recordedCohortChangeKinds)[number];

/** The actions of trainers and administrators that are in the log. What learners do themselves is left out. */
type Told = Exclude<
  Extract<AuditEventAction, `cohort-${string}` | `role-${string}`>,
  "cohort-joined" | "cohort-consented" | "cohort-left" | "cohort-changed"
>;
const told: Record<Told, true> = {
  "cohort-message": true,
  "cohort-reminder": true,
  "cohort-extension": true,
  "cohort-extension-taken-back": true,
  "cohort-final-test-granted": true,
  "cohort-sitting-opened": true,
  "cohort-sitting-closed": true,
  "cohort-sitting-withdrawn": true,
  "cohort-sitting-ticked": true,
  "cohort-column-value": true,
  "cohort-need-done": true,
  "cohort-need-later": true,
  "cohort-need-back": true,
  "cohort-need-noted": true,
  "cohort-removed": true,
  "cohort-invited": true,
  "cohort-export": true,
  "cohort-trainer-added": true,
  "cohort-trainer-removed": true,
  "cohort-handed-over": true,
  "cohort-given": true,
  "role-granted": true,
  "role-revoked": true,
};
const isTold = (action: string): action is Told => Object.hasOwn(told, action);

/** An action in the log. Each has its own text for the learner. */
export type StaffActionInLearnerLog = Told | `cohort-changed-${RecordedCohortChangeKind}`;

/**
 * Returns the action in the log for a recorded event. Returns null for an event that is not in the log. `what`: the first part of the
 * event's object, which tells what changed.
 */
export function parseStaffActionInLearnerLog(action: string, what: string): StaffActionInLearnerLog | null {
  if (action !== "cohort-changed") return isTold(action) ? action : null;
  const change = recordedCohortChangeKinds.find((each) => each === what);
  return change ? `cohort-changed-${change}` : null;
}

/** A file that a trainer downloaded. `form`: the file format: csv, xlsx or pdf. */
interface DownloadedFile {
  kind: ExportedTableKind | GradebookKind | "report";
  form: string;
}

/**
 * Splits the name of a downloaded file, such as `matrix.csv` or `report.pdf`, into the table or report and the file format. Returns null
 * for an unknown name.
 */
export function parseDownloadedFileName(object: string): DownloadedFile | null {
  const [name = "", form = ""] = object.split(".");
  const kind = name === "report" ? name : [...exportedTableKinds, ...gradebookKinds].find((each) => each === name);
  return kind && /^[a-z]{3,4}$/.test(form) ? { kind, form } : null;
}

const roundMs = 3_600_000;

/**
 * Removes entries that repeat a download: the same file, by the same trainer, within an hour. The entries must come with the newest first,
 * and the newest of the repeated ones stays.
 */
export function removeRepeatedDownloadEntries(
  entries: readonly StaffActionLogEntryForLearner[],
): StaffActionLogEntryForLearner[] {
  const kept = new Map<string, StaffActionLogEntryForLearner>();
  return entries.filter((entry) => {
    if (!entry.file) return true;
    const key = JSON.stringify([entry.by, entry.gone, entry.cohort?.id, entry.file]);
    const newer = kept.get(key);
    if (newer && newer.at.getTime() - entry.at.getTime() < roundMs) return false;
    kept.set(key, entry);
    return true;
  });
}

/**
 * Joins the entries of one act that gave more time for several deadlines, or took it back: the same moment, trainer, cohort, day and reason. Of what
 * was taken back, the day that holds again may differ. The first of them stays.
 */
export function joinExtensionsOfOneAct(
  entries: readonly StaffActionLogEntryForLearner[],
): StaffActionLogEntryForLearner[] {
  const joined = new Map<string, StaffActionLogEntryForLearner>();
  return entries.flatMap((entry) => {
    const [one] = entry.extensions;
    if (!one) return [entry];
    const key = JSON.stringify([
      entry.at,
      entry.deed,
      entry.by,
      entry.gone,
      entry.cohort?.id,
      isTakingBack(one) || one.dueAt,
      one.reason,
    ]);
    const first = joined.get(key);
    if (first) {
      first.extensions.push(one);
      return [];
    }
    const own = { ...entry, extensions: [one] };
    joined.set(key, own);
    return [own];
  });
}

export interface StaffActionLogEntryForLearner {
  at: Date;
  deed: StaffActionInLearnerLog;
  /**
   * The name of the person who did it. Null for an administrator, for a command, and for a person whose account was deleted (then `gone` is
   * true).
   */
  by: string | null;
  gone: boolean;
  /** The cohort that the entry is about. Null if the entry is not about a cohort. */
  cohort: { id: string; name: string; courseId: string } | null;
  /** The role that was granted or withdrawn. Null if the entry is not about a role. */
  role: string | null;
  /** The deadline that was changed: a lesson's id, or empty for the course. Null if the entry is not about a deadline. */
  scope: string | null;
  /** The name of the trainer who was added or removed. Null if the entry is not about that, or if that trainer has no account any more. */
  trainer: string | null;
  /** The file that was downloaded. Null if the entry is not about a download. */
  file: DownloadedFile | null;
  message: TrainerMessage | null;
  /** The extensions that one act gave or took back: one for each deadline. Empty if the entry is not about that. */
  extensions: DeadlineExtension[];
  /** The new series of final tests that was granted. Null if the entry is not about that. */
  grant: FinalTestGrant | null;
}
