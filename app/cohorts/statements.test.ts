import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const room = import.meta.dirname;

/** The functions whose SQL statement is not for a trainer, each with the person or job that the statement is for. */
const ofOthers: Record<string, string> = {
  findLiveRoundByCode: "whoever holds the code of a live session: a browser without a person",
  findSessionOfVoter: "a browser in a live session, by the hash of its cookie",
  upsertLiveVote: "a browser in a live session, by the hash of its cookie",
  selectLiveStates: "the process that watches live sessions for screens and phones, which were let in before",
  endOldLiveSessions: "the job that ends live sessions after a day",
  selectAnswersOfSessions:
    "the trainer who ended a session, or the job: it leaves out the votes that count in no picture",
  replaceLiveAnswers: "the trainer who ended a session, or the job; it reads nothing",
  eraseLiveVoters: "the trainer who ended a session, or the job; it reads nothing",
  selectCohortsForAdministrator: "the administrator, who sees how many members there are, and none of them",
  findNameOfCohortWithoutTrainer: "the administrator",
  giveCohortWithoutTrainer: "the administrator, of a cohort that nobody trains",
  selectTrainersWithGroupCounts: "the administrator",
  findTrainerIdByEmail: "an account by its address, before it is anybody's co-trainer",
  insertCohortWithOwner: "a new cohort, and its first trainer",
  findJoinTicketWithCohort: "whoever holds a code or an invitation",
  hasLearnerUsedJoinCode: "whoever holds a code",
  takeJoinCodePlace: "whoever holds a code",
  markInvitationAccepted: "whoever holds an invitation",
  markInvitationToOwnEmailAccepted: "the learner who joins, by the address of their own account",
  hasCohortRoomForMember: "whoever holds a code or an invitation",
  findMembershipStatus: "the learner, by their own id",
  holdTrainer: "nobody yet: it holds a row and reads nothing of it",
  lockCohortRow: "the learner who joins or leaves; of a trainer it only holds the row",
  insertMembershipState: "the learner who joins or leaves",
  findFormerMembership: "the learner, by their own id",
  selectMemberships: "the learner, by their own id",
  selectCohortsAskingConsent: "the learner, by their own id",
  selectTrainerMessagesToLearner: "the learner, by their own id",
  selectDeadlineExtensionsOfLearner: "the learner, by their own id",
  selectMembershipPeriodsOfLearner: "the learner, by their own id",
  selectCohortRecordsOfLearner: "the learner, by their own id",
  deleteNeedItemsOfMembers: "the member who leaves, or whom a trainer removes: the membership was checked before",
  deleteCohortRecordsOfLearner: "the learner whose account ends",
  deleteOwnColumnValuesOfMembers: "the learner who leaves, or whom a trainer removed",
  saveReminderChoice: "the learner, by their own id",
  isMemberOfCohort: "the learner who types the code of a sitting, by their own id",
  selectAttemptsOfLapsedSittings: "the job that tells learners that nobody closed a sitting",
  selectSittingsToClose: "the job that mails trainers of sittings that nobody closed",
  selectSittingsOfMember: "the learner, by their own id",
  findCohortName: "the learner who stops reminders by a signed link",
  upsertCalendarAddressToken: "the learner, by their own id",
  findCalendarAddressToken: "the learner, by their own id",
  findCalendarOwnerByToken: "whoever holds the secret of a calendar",
  selectCalendarDeadlines: "whoever it is, by their own id: member or trainer",
  selectCohortsWithoutOtherTrainer: "the trainer who leaves, by their own id",
  selectRunningCohortsWithTrainer: "the job that says at night what each group does not understand",
  selectRunningCohortsWithReminders: "the job that reminds",
  selectReminderCandidatesWithProgress: "the job that reminds",
  lockReminderCandidateAndFindMailData: "the job that reminds",
  insertReminder: "the job that reminds",
  selectTrainersDueWeeklyMail: "the job that writes on Monday",
  selectTemplates: "the trainer whose templates they are, by their own id",
  insertTemplate: "the trainer whose template it is, by their own id",
  updateTemplate: "the trainer whose template it is, by their own id",
  deleteTemplate: "the trainer whose template it is, by their own id",
  lockBatchesOfTrainer: "nobody: it reads nothing",
  selectTimesOfSentBatches: "the trainer whose batches they are, by their own id",
  deleteBatchesBefore: "the job that cleans up",
  erasePersonalDataOfOldInvitations: "the job that cleans up",
  selectInvitationsWithNonAsciiEmail: "the start that gives addresses one spelling",
  updateInvitationEmailSpelling: "the start that gives addresses one spelling",
  storeSinceWhenCohortsLackTrainers: "the job that cleans up",
  selectCohortsLongWithoutTrainer: "the job that cleans up",
  selectPastAndPresentMemberIds: "the job that cleans up",
  deleteCohortWithoutTrainer: "the job that cleans up",
};

/** Patterns of SQL that restricts a statement to the trainer who asks: a condition, or a part of a query that contains one. */
const carried = [
  /trainer\.learner_id = \$\{(key\.)?trainerId\}/,
  /\$\{trainsCohortCondition\(/,
  /\$\{oneMember\(db, key\)\}/,
  /\(\$\{withState\(db, input\)\}\)/,
];

/** Returns the SQL templates in a source that are whole statements, and the function that contains each. */
function statementsOf(source: string): { name: string; sql: string }[] {
  const found: { name: string; sql: string }[] = [];
  for (const { index, 0: tag } of source.matchAll(/\b(?:db|tx|pool)(?:<[^`]*?>)?`/g)) {
    const sql = source.slice(index + tag.length, endOfTemplate(source, index + tag.length));
    if (!/^\s*(select|insert|update|delete|with)\b/.test(sql)) continue;
    const name = [...source.slice(0, index).matchAll(/^(?:export )?(?:async )?function (\w+)/gm)].at(-1)?.[1] ?? "";
    found.push({ name, sql });
  }
  return found;
}

/** Returns the position at which the template that begins at `from` ends. Templates inside `${}` are skipped. */
function endOfTemplate(source: string, from: number): number {
  let depth = 0;
  let at = from;
  for (; source[at] !== "`"; at++) {
    if (source.startsWith("${", at)) {
      for (depth = 1, at += 2; depth > 0; at++) {
        if (source[at] === "`") at = endOfTemplate(source, at + 1);
        else if (source[at] === "{") depth++;
        else if (source[at] === "}") depth--;
      }
      at--;
    }
  }
  return at;
}

const statements = readdirSync(room, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith("test.ts"))
  .flatMap((path) => statementsOf(readFileSync(join(room, path), "utf8")));

it("every statement of a trainer contains the trainer's id, and every other statement is listed with its owner", () => {
  expect(statements.length).toBeGreaterThan(60);
  const free = statements.filter(({ sql }) => !carried.some((sign) => sign.test(sql))).map(({ name }) => name);
  expect([...new Set(free)].sort()).toEqual(Object.keys(ofOthers).sort());
});

it("a statement that names a trainer without checking that they train the cohort is found", () => {
  const forged = `
function a(db: Db) {
  return db<{ id: string; name: string }[]>\`select name from cohort where \${x ? db\`true\` : db\`\`} and actor = \${trainerId}\`;
}
function b(db: Db) {
  return db\`delete from cohort where \${trainsCohortCondition(db, key)}\`;
}`;
  const found = statementsOf(forged);
  expect(found.map(({ name }) => name)).toEqual(["a", "b"]);
  expect(found.map(({ sql }) => carried.some((sign) => sign.test(sql)))).toEqual([false, true]);
});
