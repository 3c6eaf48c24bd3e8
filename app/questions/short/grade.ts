/** Returns null (no score), because learners judge their texts themselves. */
export function gradeSelfAssessedTextResponse(): null {
  return null;
}
