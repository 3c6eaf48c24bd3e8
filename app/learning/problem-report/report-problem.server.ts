import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { Locale } from "~/platform/locale";
import { readWrittenText } from "~/platform/text/typed-text";
import {
  getProblemReportPlaceWithLesson,
  type ProblemReportPlaceInput,
} from "./get-problem-report-place-with-lesson.server";
import { insertProblemReport, insertProblemReportSender } from "./problem-reports.sql.server";
import { maxProblemReportLength, type ReportedProblemKind, reportedProblemKinds } from "./reported-problem-kinds";

interface ProblemReportInput extends ProblemReportPlaceInput {
  /** The kind of problem as it was chosen in the form. It is not validated yet, and neither is `text`. */
  kind: string;
  text: string;
  /**
   * The person who asks for a reply, or null. `email`: a result of `normaliseEmail`. `learnerId`: null for a visitor. When that learner is
   * deleted, the address and the text of the report are deleted too.
   */
  sender: { email: string; locale: Locale; learnerId: string | null } | null;
  now: Date;
}

type ProblemReportOutcome =
  | { ok: true; id: string }
  | { ok: false; reason: "not-found" }
  /** The form was not filled in correctly. `problems`: the error of each wrong field. */
  | { ok: false; reason: "invalid"; problems: { kind?: "kind-unknown"; text?: "text-empty" | "text-long" } };

/** Stores a problem report. The sender is stored only if they ask for a reply. */
export async function reportProblem(
  pool: Pool,
  releases: ReleaseCache,
  { kind, sender, now, ...asked }: ProblemReportInput,
): Promise<ProblemReportOutcome> {
  const { text, isLong } = readWrittenText(asked.text, maxProblemReportLength);
  const known = isKind(kind);
  const textProblem = text === "" ? ("text-empty" as const) : isLong ? ("text-long" as const) : null;
  if (!known || textProblem) {
    const problems = { ...(!known && { kind: "kind-unknown" as const }), ...(textProblem && { text: textProblem }) };
    return { ok: false, reason: "invalid", problems };
  }
  const place = await getProblemReportPlaceWithLesson(pool, releases, asked);
  if (!place) return { ok: false, reason: "not-found" };
  const id = newId(now);
  await pool.begin(async (tx) => {
    await insertProblemReport(tx, { id, place, kind, text, now });
    if (sender) await insertProblemReportSender(tx, { reportId: id, ...sender });
  });
  return { ok: true, id };
}

function isKind(kind: string): kind is ReportedProblemKind {
  return reportedProblemKinds.some((known) => known === kind);
}
