import { readAccreditation } from "~/content/release/release";
import type { CourseCompletion, CourseCompletionResult } from "~/learning/progress/compose-course-completion";
import { computeSupervision } from "~/learning/sitting/sitting";
import { roundDown } from "~/platform/fractions";
import { type CertificateFacts, certificateFactsSchema } from "./facts";

/** What a certificate states besides the completion of the course. */
interface CertificateCircumstances {
  /** The public number of the certificate. */
  id: string;
  /** Origin of this site, such as `https://example.org`. */
  origin: string;
  isPublic: boolean;
  /** How many people checked the keys, of the question that the fewest people checked. */
  keyReviewers: number;
  now: Date;
}

/** Returns the facts of a new certificate, in the newest format. A pure function. */
export function composeCertificateFacts(
  completion: CourseCompletion,
  result: CourseCompletionResult,
  { id, origin, isPublic, keyReviewers, now }: CertificateCircumstances,
): CertificateFacts {
  const { course, lessons } = completion;
  return certificateFactsSchema.parse({
    format: 2,
    code: id,
    address: `${origin}/certificates/${id}`,
    trial: !isPublic,
    course,
    edition: completion.label,
    releaseId: completion.releaseId,
    provider: completion.provider,
    accreditation: readAccreditation(completion.accreditation),
    completedAt: result.completedAt,
    issuedAt: now.toISOString(),
    minutes: result.form === "practice" ? completion.minutes : result.minutes,
    outcomes: completion.objectives,
    lessons: { passed: lessons.length, total: lessons.length },
    keysReviewedBy: Math.min(keyReviewers, 2),
    ...supervisionFacts(result, now),
    ...(result.form === "practice" ? practiceFacts(completion, result) : finalTestFacts(result)),
  });
}

function supervisionFacts(result: CourseCompletionResult, now: Date) {
  const supervision = result.form === "final-test" ? computeSupervision(result.attemptInSitting, now) : null;
  if (supervision?.state !== "supervised") return { supervised: false, identityChecked: false };
  return {
    supervised: { by: supervision.by, isGroup: supervision.isGroup },
    identityChecked: supervision.identityChecked,
  };
}

function practiceFacts(
  { passMark, passMarkNote }: CourseCompletion,
  { points, total, rounds }: Extract<CourseCompletionResult, { form: "practice" }>,
) {
  const percent = total === 0 ? 100 : roundDown((points / total) * 100, 0);
  // Every visitor can read the questions of a lesson, and their keys after an answer.
  return { form: "practice", questionsPublic: true, score: { points, total, percent }, passMark, passMarkNote, rounds };
}

function finalTestFacts(result: Extract<CourseCompletionResult, { form: "final-test" }>) {
  const { right, total, norm, attempt, handedInAt, drawnFrom, questionsPublic, lessonsElsewhere } = result;
  return {
    form: "final-test",
    questionsPublic,
    score: { right, total },
    norm: { ...norm, provisional: norm.rounds.length === 0 },
    attempt,
    ...(lessonsElsewhere.length > 0 && { lessonsElsewhere }),
    testEdition: drawnFrom.label,
    handedInAt,
  };
}
