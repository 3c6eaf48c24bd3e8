/** `npm run demo`: fills the first course with a realistic group, to try the site. */
import { randomBytes } from "node:crypto";
import path from "node:path";
import { hashPassword } from "../app/accounts/password/passwords.server";
import { readBuiltCourses } from "../app/content/disk/built-courses.server";
import { publishBuiltCourses } from "../app/content/release/publish-built-courses.server";
import { createReleaseCache } from "../app/content/release/release-cache.server";
import { hasEditionEverHadLearners } from "../app/learning/enrolment/has-edition-ever-had-learners.server";
import { type Config, ConfigError, parseConfigFromEnvironment } from "../app/platform/config.server";
import type { Pool } from "../app/platform/database/database.server";
import { createLogger } from "../app/platform/log.server";
import { createDemoFinalTests } from "./demo/create-demo-final-tests";
import { createDemoInFirstCourse } from "./demo/create-demo-in-first-course";
import type { DemoGroupIdsAndJoinCode } from "./demo/create-demo-people-and-groups";
import { countDemoAccounts, deleteDemoPeopleAndData } from "./demo/delete-demo-people-and-data";
import {
  changePasswordOfDemo,
  describeLoginsOfExistingDemo,
  findEarlierEditionOfDemo,
  listLogins,
} from "./demo/describe-logins";
import {
  demoEmailDomain,
  demoFinalTestGroup,
  demoFutureGroup,
  demoGroup,
  demoLearners,
  demoTrainer,
} from "./demo/people";
import { demoReviewHabits } from "./demo/review-habits";
import {
  addDaysTo,
  composeConfigForDaysAhead,
  expectClockNotBehindAnswers,
  parseDaysAhead,
  serveOnClock,
} from "./demo/serve-days-ahead";
import { createProgressDisplay } from "./progress-display";
import { type OptionValues, runCommandWithOptions } from "./run-command-with-options";
import { withMigratedDatabase } from "./with-migrated-database";

const help = `npm run demo: a trainer with a group of ${demoLearners.length} learners over five weeks, some stuck, some done, and an example
course with a learner at each stage of its final test. If the course has an earlier edition, some of the group are in that one.

  npm run demo                          fills the demo and prints the logins
  npm run demo -- --reset               takes everybody in the demo and the example course away again, and nobody else
  npm run demo -- --password SECRET     a password of your choice; else a new one is made. With --days-ahead,
                                        a demo that is there gets it too
  npm run demo -- --days-ahead N        serves the demo on a clock that is N days ahead (0: today), to try reviews over days without
                                        waiting, and prints the logins again. It has a database of its own in
                                        DATA_DIR/demo-days; delete that folder to begin anew

Uses DATABASE_URL, else the embedded database in DATA_DIR (also while the site runs). Everybody in the demo has an
address at ${demoEmailDomain}, where no mail can arrive; the demo leaves no mail to be sent, and its groups send none by themselves.
`;

const options = {
  reset: { type: "boolean" },
  password: { type: "string" },
  "days-ahead": { type: "string" },
} as const;

/**
 * Returns what is wrong with the values of the options, or null.
 * @throws ConfigError if the demo of other days can't be served here
 */
function check(values: OptionValues<typeof options>): string | null {
  const days = values["days-ahead"];
  if (days === undefined) return null;
  if (values.reset) return "Choose --reset or --days-ahead. To delete a demo of other days, delete DATA_DIR/demo-days.";
  composeConfigForDaysAhead(parseConfigFromEnvironment(process.env));
  parseDaysAhead(days);
  return null;
}

async function main(values: OptionValues<typeof options>): Promise<void> {
  const config = parseConfigFromEnvironment(process.env);
  if (values["days-ahead"] !== undefined) return serveDaysAhead(config, values["days-ahead"], values.password);
  await withMigratedDatabase(config, async (pool) => {
    if (values.reset) {
      const people = await deleteDemoPeopleAndData(pool, new Date());
      process.stdout.write(`${people === 0 ? "There was no demo." : `The demo is gone: ${people} people.`}\n`);
      return;
    }
    if ((await countDemoAccounts(pool)) > 0) {
      throw new ConfigError("There is a demo already. Take it away first: npm run demo -- --reset");
    }
    await fill(pool, config, values.password ?? createPassword());
  });
}

/** @param password the password that was asked for: of a new demo, or the new one of a demo that is there */
async function serveDaysAhead(config: Config, days: string, password: string | undefined): Promise<void> {
  const own = composeConfigForDaysAhead(config);
  const daysAhead = parseDaysAhead(days);
  await withMigratedDatabase(own, async (pool) => {
    await expectClockNotBehindAnswers(pool, addDaysTo(new Date(), daysAhead));
    if ((await countDemoAccounts(pool)) === 0) await fill(pool, own, password ?? createPassword());
    else {
      if (password !== undefined) await changePasswordOfDemo(pool, await hashPassword(password));
      process.stdout.write(describeLoginsOfExistingDemo(password ?? null, await findEarlierEditionOfDemo(pool)));
    }
    process.stdout.write(`\nLog in at http://localhost:${own.port}/login\n\n`);
  });
  process.exitCode = await serveOnClock(own, addDaysTo(new Date(), daysAhead));
}

const createPassword = () => randomBytes(6).toString("base64url");

async function fill(pool: Pool, config: Config, password: string): Promise<void> {
  const now = new Date();
  await publishBuiltCourses(pool, await readBuiltCourses(path.resolve("build/content")), {
    now,
    log: createLogger("error"),
    hasEditionEverHadLearners,
  });
  const progress = createProgressDisplay("Filling the demo");
  const origin = config.publicUrl ?? `http://localhost:${config.port}`;
  const isPublic = config.publicUrl !== null;
  const { groups, earlier } = await createDemoInFirstCourse(pool, {
    password,
    now,
    origin,
    isPublic,
    progress,
  }).finally(() => progress.end());
  const tests = await createDemoFinalTests(pool, {
    releases: createReleaseCache(),
    trainerId: await findLearnerIdByEmail(pool, demoTrainer.email),
    passwordHash: await hashPassword(password),
    ...{ origin, isPublic, now, progress },
  }).finally(() => progress.end());
  process.stdout.write(
    `The demo is ready. Everybody has the password ${password}\n\n${listLogins(earlier?.content.label ?? null)}`,
  );
  process.stdout.write(describePlaces(config.publicUrl ?? "", groups, tests));
}

async function findLearnerIdByEmail(pool: Pool, email: string): Promise<string> {
  const [row] = await pool<{ learnerId: string }[]>`select learner_id from account where email = ${email}`;
  if (!row) throw new Error(`There is no account ${email}`);
  return row.learnerId;
}

/** @param origin the address of the site, or empty: without PUBLIC_URL, this command does not know on which port the site runs */
function describePlaces(
  origin: string,
  { cohortId, code, nextCohortId }: DemoGroupIdsAndJoinCode,
  tests: { courseId: string; cohortId: string },
): string {
  return `${origin === "" ? "\nThe places below come after the address of the site, which npm start prints.\n" : ""}
Log in as ${demoTrainer.name} and look at
  ${origin}/cohorts/${cohortId}  ${demoGroup.name}: who is where, and who needs you
  ${origin}/cohorts/${cohortId}/questions  what the group does not understand, and what they chose instead
  ${origin}/cohorts/${nextCohortId}  ${demoFutureGroup.name}: made today, still empty
  ${origin}/cohorts/${tests.cohortId}  ${demoFinalTestGroup.name}: final tests at every stage
  ${origin}/cohorts/${tests.cohortId}/sittings  a final test that was made under supervision
  ${origin}/courses/${tests.courseId}/accreditation  what learners think of that course
Log in as ${demoReviewHabits[0]?.name}, a learner with reviews and notes, and look at
  ${origin}/today  where somebody begins a day, with five questions to review
  ${origin}/today/confidence  how sure they were, and how often that was right
  ${origin}/notes  what they wrote for themselves
Log in as a learner and look at
  ${origin}/memberships/${cohortId}  what a member sees of the group
  ${origin}/courses/${tests.courseId}/final-test  the final test of the example course, for the learners with a stage above
Without logging in:
  ${origin}/join/${code}  what somebody reads before they join
`;
}

await runCommandWithOptions({ name: "demo", help, options, needsBuild: true, check, run: main });
