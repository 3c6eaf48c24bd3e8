/** Returns null (no score), because learners judge their texts themselves. */
export function gradeShortAnswerResponse(): null {
  return null;
}
