/** What others did to a learner, as that learner reads it. */
import type { SentMessage, WrittenExtension } from "./member-view";

export interface LogEntry {
  at: Date;
  action: string;
  /** Name; null for an administrator, a command, and whoever has no account any more (then `gone`). */
  by: string | null;
  gone: boolean;
  /** Null where it is about no group. */
  cohort: { id: string; name: string; courseId: string } | null;
  /** With a role: which. */
  role: string | null;
  message: SentMessage | null;
  extension: WrittenExtension | null;
}
