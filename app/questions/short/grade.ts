/** Returns null, because the learner judges the answer. */
export function gradeShortAnswerResponse(): null {
  return null;
}
