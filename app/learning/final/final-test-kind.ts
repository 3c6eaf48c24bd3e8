/**
 * The name of final tests, as it is stored in the column `attempt.kind`. It stands apart from their policy, so that the policy of practice
 * rounds, which that policy imports, can tell a lesson's page whether the final test is passed.
 */
export const finalTestKind = "final";
