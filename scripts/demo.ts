/** `npm run demo`: fills the first course with a realistic group, to try the site. */
import { randomBytes } from "node:crypto";
import path from "node:path";
import { parseArgs } from "node:util";
import { readBuiltCourses } from "../app/content/disk/built-courses.server";
import { publishBuiltCourses } from "../app/content/release/publish-built-courses.server";
import { hasEditionEverHadLearners } from "../app/learning/enrolment/has-edition-ever-had-learners.server";
import { type Config, ConfigError, parseConfigFromEnvironment } from "../app/platform/config.server";
import type { Pool } from "../app/platform/database/database.server";
import { createLogger } from "../app/platform/log.server";
import { describeCommandFailure } from "./command-failure";
import { createDemoInFirstCourse } from "./demo/create-demo-in-first-course";
import type { DemoGroupIdsAndJoinCode } from "./demo/create-demo-people-and-groups";
import { countDemoAccounts, deleteDemoPeopleAndData } from "./demo/delete-demo-people-and-data";
import {
  composeDemoEmail,
  demoEmailDomain,
  demoFutureGroup,
  demoGroup,
  demoLearners,
  demoTrainer,
} from "./demo/people";
import { createProgressDisplay } from "./progress-display";
import { withMigratedDatabase } from "./with-migrated-database";

const help = `npm run demo: a trainer with a group of ${demoLearners.length} learners over five weeks, some stuck, some done.

  npm run demo                          fills the demo and prints the logins
  npm run demo -- --reset               takes everybody in the demo away again, and nobody else
  npm run demo -- --password SECRET     a password of your choice; else a new one is made

Uses DATABASE_URL, else the embedded database in DATA_DIR (also while the site runs). Everybody in the demo has an
address at ${demoEmailDomain}, where no mail can arrive; the demo leaves no mail to be sent, and its groups send none by themselves.
`;

async function main(): Promise<void> {
  const options = {
    reset: { type: "boolean" },
    password: { type: "string" },
    help: { type: "boolean", short: "h" },
  } as const;
  const { values } = parseArgs({ options });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const config = parseConfigFromEnvironment(process.env);
  await withMigratedDatabase(config, async (pool) => {
    if (values.reset) {
      const people = await deleteDemoPeopleAndData(pool);
      process.stdout.write(`${people === 0 ? "There was no demo." : `The demo is gone: ${people} people.`}\n`);
      return;
    }
    if ((await countDemoAccounts(pool)) > 0) {
      throw new ConfigError("There is a demo already. Take it away first: npm run demo -- --reset");
    }
    await fill(pool, config, values.password ?? randomBytes(6).toString("base64url"));
  });
}

async function fill(pool: Pool, config: Config, password: string): Promise<void> {
  const now = new Date();
  await publishBuiltCourses(pool, await readBuiltCourses(path.resolve("build/content")), {
    now,
    log: createLogger("error"),
    hasEditionEverHadLearners,
  });
  const progress = createProgressDisplay("Filling the demo");
  const origin = config.publicUrl ?? `http://localhost:${config.port}`;
  const { groups } = await createDemoInFirstCourse(pool, {
    password,
    now,
    origin,
    isPublic: config.publicUrl !== null,
    progress,
  }).finally(() => progress.end());
  process.stdout.write(describeLogins(password));
  process.stdout.write(describePlaces(origin, groups));
}

function describeLogins(password: string): string {
  const people = [
    { who: `${demoTrainer.name} (trainer)`, email: demoTrainer.email },
    { who: `${demoGroup.coTrainer.name} (co-trainer)`, email: demoGroup.coTrainer.email },
    ...demoLearners.map(({ name }) => ({ who: name, email: composeDemoEmail(name) })),
  ];
  const width = Math.max(...people.map(({ who }) => who.length));
  const lines = people.map(({ who, email }) => `  ${who.padEnd(width)}  ${email}`);
  return `The demo is ready. Everybody has the password ${password}\n\n${lines.join("\n")}\n`;
}

function describePlaces(origin: string, { cohortId, code, nextCohortId }: DemoGroupIdsAndJoinCode): string {
  return `
Log in as ${demoTrainer.name} and look at
  ${origin}/cohorts/${cohortId}  ${demoGroup.name}: who is where, and who needs you
  ${origin}/cohorts/${nextCohortId}  ${demoFutureGroup.name}: made today, still empty
Log in as a learner and look at
  ${origin}/memberships/${cohortId}  what a member sees of the group
Without logging in:
  ${origin}/join/${code}  what somebody reads before they join
`;
}

main().catch((error) => {
  process.stderr.write(`${describeCommandFailure(error, process.env.LOG_LEVEL)}\n`);
  process.exitCode = 1;
});
