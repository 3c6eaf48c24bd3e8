import { formatRowEmailForDisplay } from "~/accounts/identity/email";
import type { Db } from "~/platform/database/database.server";
import { describeResponse } from "~/questions/describe-response";
import { type RoundToExport, selectLearningRecords } from "./exported-records.sql.server";
import type { LearningRecordsExport } from "./learning-records-export";

/** Returns what the learner did, for the download of their own data. Takes one statement. */
export async function exportLearningRecords(db: Db, learnerId: string): Promise<LearningRecordsExport> {
  const { enrolments, rounds, notes, problemReports } = await selectLearningRecords(db, learnerId);
  const described = rounds.map((round) => ({ ...round, answers: round.answers.map(describe) }));
  return { enrolments, rounds: described, notes, problemReports: problemReports.map(formatRowEmailForDisplay) };
}

/** Describes an answer in words. The record of the question is left out, because it contains the right answers to the whole question. */
function describe({ record, response, ...answer }: RoundToExport["answers"][number]) {
  const asked = record?.stemText ?? "";
  const answered = record ? describeResponse(record, response) : [];
  return { ...answer, asked, answered, shownOnRequest: response.type === "reveal", response };
}
