/** What others did to a learner, as that learner reads it. */
import type { AccountEventAction } from "~/accounts/identity/record-account-event.server";
import { type ExportedTableKind, exportedTableKinds } from "../exporting/exported-table";
import type { SentMessage, WrittenExtension } from "../following/member-view";

/** What of a group changes: the second part of `cohort-changed`. */
export const recordedCohortChanges = [
  "name",
  "dates",
  "order",
  "welcome",
  "reminders",
  "deadline",
  "code-made",
  "code-revoked",
] as const;
export type RecordedCohortChange = (typeof recordedCohortChanges)[number];

/** What learners do themselves is not in it. */
type Told = Exclude<
  Extract<AccountEventAction, `cohort-${string}` | `role-${string}`>,
  "cohort-joined" | "cohort-left" | "cohort-changed"
>;
const told: Record<Told, true> = {
  "cohort-message": true,
  "cohort-extension": true,
  "cohort-removed": true,
  "cohort-invited": true,
  "cohort-export": true,
  "cohort-trainer-added": true,
  "cohort-trainer-removed": true,
  "role-granted": true,
  "role-revoked": true,
};
const isTold = (action: string): action is Told => Object.hasOwn(told, action);

/** Everything that others do, each with words of its own in a learner's log. */
export type LogAction = Told | `cohort-changed-${RecordedCohortChange}`;

/** Null for what has no words of its own. `what`: the first part of the object of a change. */
export function parseLogAction(action: string, what: string): LogAction | null {
  if (action !== "cohort-changed") return isTold(action) ? action : null;
  const change = recordedCohortChanges.find((each) => each === what);
  return change ? `cohort-changed-${change}` : null;
}

/** `form`: csv, xlsx or pdf. */
export interface DownloadedFile {
  kind: ExportedTableKind | "report";
  form: string;
}

/** `matrix.csv`, `report.pdf`; null for what is no file of ours. */
export function parseDownloadedFile(object: string): DownloadedFile | null {
  const [name = "", form = ""] = object.split(".");
  const kind = name === "report" ? name : exportedTableKinds.find((each) => each === name);
  return kind && /^[a-z]{3,4}$/.test(form) ? { kind, form } : null;
}

const roundMs = 3_600_000;

/** A trainer who takes the same file along again within the hour did it once, as far as a reader is concerned. The newest first. */
export function mergeRepeatedDownloads(entries: readonly LogEntry[]): LogEntry[] {
  const kept = new Map<string, LogEntry>();
  return entries.filter((entry) => {
    if (!entry.file) return true;
    const key = JSON.stringify([entry.by, entry.gone, entry.cohort?.id, entry.file]);
    const newer = kept.get(key);
    if (newer && newer.at.getTime() - entry.at.getTime() < roundMs) return false;
    kept.set(key, entry);
    return true;
  });
}

export interface LogEntry {
  at: Date;
  deed: LogAction | null;
  /** Name; null for an administrator, a command, and whoever has no account any more (then `gone`). */
  by: string | null;
  gone: boolean;
  /** Null where it is about no group. */
  cohort: { id: string; name: string; courseId: string } | null;
  /** With a role: which. */
  role: string | null;
  /** With a deadline: a lesson's id, or empty for the course. */
  scope: string | null;
  /** With a trainer who came or went: their name, as long as they have an account. */
  trainer: string | null;
  /** With a file that was taken along. */
  file: DownloadedFile | null;
  message: SentMessage | null;
  extension: WrittenExtension | null;
}
