import { formatRowEmailForDisplay } from "~/accounts/identity/email";
import type { Db } from "~/platform/database/database.server";
import { htmlToPlainText } from "~/platform/text/html-to-plain-text";
import { describeResponse } from "~/questions/describe-response";
import { cardRatings } from "../cards/card";
import { findAttemptPolicy } from "../policies.server";
import { type AttemptToExport, selectLearningRecords } from "./exported-records.sql.server";
import type { AttemptExport, LearningRecordsExport } from "./learning-records-export";

/** Returns what the learner did, for the download of their own data. Takes one statement. */
export async function exportLearningRecords(db: Db, learnerId: string): Promise<LearningRecordsExport> {
  const { attempts, cards, closingCaseChoices, notes, problemReports, ...records } = await selectLearningRecords(
    db,
    learnerId,
  );
  return {
    ...records,
    attempts: attempts.map(describeAttempt),
    cards: cards.map((card) => ({ ...card, rating: ratingNames[card.rating] ?? "" })),
    closingCaseChoices: closingCaseChoices.map(({ asked, chosen, ...choice }) => ({
      ...choice,
      asked: htmlToPlainText(asked ?? ""),
      chosen: htmlToPlainText(chosen ?? ""),
    })),
    notes: notes.map(({ asked, heading, ...note }) => ({
      ...note,
      asked: asked === null ? (heading ?? "") : htmlToPlainText(asked),
    })),
    problemReports: problemReports.map(formatRowEmailForDisplay),
  };
}

/** Names the kind of an attempt in words, and leaves out the scores of single questions if the learner may not know them. */
function describeAttempt({
  kind,
  label,
  scope,
  answers,
  filledIn,
  markings,
  ...attempt
}: AttemptToExport): AttemptExport {
  const policy = findAttemptPolicy(kind);
  const { exportedAs } = policy;
  const showsScores = policy.showsScores(attempt.result?.passed ?? null);
  const omitScore = <T extends { score: number | null }>({ score, ...rest }: T) =>
    showsScores ? { score, ...rest } : rest;
  return {
    kind: exportedAs.kind,
    belongsTo: { [exportedAs.label]: label, [exportedAs.scope]: scope },
    ...attempt,
    answers: answers.map(describeAnswer).map(omitScore),
    filledIn: filledIn.map(({ record, ...state }) => ({ ...state, asked: record?.stemText ?? "" })),
    markings: markings.map(omitScore),
  };
}

const ratingNames: Record<number, string> = Object.fromEntries(
  Object.entries(cardRatings).map(([name, rating]) => [rating, name]),
);
const confidenceNames: Record<number, string> = { 1: "guess", 2: "doubt", 3: "know" };

/** Describes an answer in words. The record of the question is left out, because it contains the right answers to the whole question. */
function describeAnswer({ record, response, confidence, ...answer }: AttemptToExport["answers"][number]) {
  const asked = record?.stemText ?? "";
  const answered = record ? describeResponse(record, response) : [];
  const shownOnRequest = response.type === "reveal";
  const sure = confidence === null ? null : (confidenceNames[confidence] ?? null);
  return { ...answer, asked, answered, shownOnRequest, confidence: sure, response };
}
