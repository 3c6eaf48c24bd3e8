/** What others did to a learner, as the learner reads it. */
import type { AccountEventAction } from "~/accounts/audit/record-account-event.server";
import { type ExportedTableKind, exportedTableKinds } from "../exporting/exported-table-kinds";
import type { DeadlineExtension, SentMessage } from "../following/member-for-trainer";

/** The parts of a cohort whose changes are recorded; the second part of `cohort-changed`. */
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

/** Actions of others; what learners do themselves is left out. */
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

/** Every action of others, each with its own text in the learner's log. */
export type LogAction = Told | `cohort-changed-${RecordedCohortChange}`;

/** Returns null for an action without a text. `what`: the first part of the object of a change. */
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

/** Reads a name such as `matrix.csv` or `report.pdf`. Returns null for an unknown one. */
export function parseDownloadedFile(object: string): DownloadedFile | null {
  const [name = "", form = ""] = object.split(".");
  const kind = name === "report" ? name : exportedTableKinds.find((each) => each === name);
  return kind && /^[a-z]{3,4}$/.test(form) ? { kind, form } : null;
}

const roundMs = 3_600_000;

/** Merges downloads of the same file by the same trainer within an hour. The newest first. */
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
  /** Name of the person. It is null for an administrator, a command and a deleted account (then `gone` is true). */
  by: string | null;
  gone: boolean;
  /** It is null if it is not about a group. */
  cohort: { id: string; name: string; courseId: string } | null;
  /** The role. It is set if the entry is about a role. */
  role: string | null;
  /** The scope. It is set if the entry is about a deadline: a lesson's id, or empty for the course. */
  scope: string | null;
  /** Set if it is about a trainer of the group: their name, while they have an account. */
  trainer: string | null;
  /** The file. It is set if the entry is about a downloaded file. */
  file: DownloadedFile | null;
  message: SentMessage | null;
  extension: DeadlineExtension | null;
}
