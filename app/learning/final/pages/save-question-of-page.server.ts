import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import type { PostedFormFields } from "~/questions/kind";
import { pickFieldsOfQuestion } from "~/questions/read-response";
import { saveFinalTestChoice } from "../save-choice.server";
import { addPostedChoice, composeFinalTestQuestion, describeSavedChoice } from "./compose-open-final-test";
import type { FinalTestConflict, FinalTestQuestionData } from "./final-test-page-data";
import type { OpenFinalTestKey } from "./get-open-final-test.server";

interface PostedChoice extends OpenFinalTestKey {
  position: number;
  questionId: string;
  saves: number;
  fields: PostedFormFields;
  flagged: boolean;
}

type SaveOutcome =
  /** `page`: the question as it is saved now. */
  | { ok: true; page: FinalTestQuestionData }
  /** Another page saved something else. `page` holds what was posted, and can be saved again over what is stored. */
  | { ok: false; reason: "stale"; page: FinalTestQuestionData; conflict: FinalTestConflict }
  | { ok: false; reason: "not-found" | "not-offered" | "handed-in" | "too-long" | "learner-gone" };

/** Saves what was filled in at a question of an open final test, and returns its page. */
export async function saveQuestionOfPage(
  pool: Pool,
  releases: ReleaseCache,
  input: PostedChoice,
): Promise<SaveOutcome> {
  const outcome = await saveFinalTestChoice(pool, releases, input);
  if (!outcome.ok && outcome.reason !== "stale") {
    const { reason } = outcome;
    return { ok: false, reason: reason === "not-asked" ? "not-found" : reason };
  }
  const page = composeFinalTestQuestion(outcome.attempt, input.position, input.now);
  const question = outcome.attempt.form[input.position - 1]?.question;
  if (!page || !question) return { ok: false, reason: "not-found" };
  if (outcome.ok) return { ok: true, page };
  const posted = { fields: pickFieldsOfQuestion(question, input.fields), flagged: input.flagged };
  return {
    ok: false,
    reason: "stale",
    page: addPostedChoice(page, posted),
    conflict: describeSavedChoice(question, outcome.saved),
  };
}
