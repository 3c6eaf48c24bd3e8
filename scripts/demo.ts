/** `npm run demo`: a believable group in the first course, to look around in. */
import { randomBytes } from "node:crypto";
import path from "node:path";
import { parseArgs } from "node:util";
import { loadBuiltCourses } from "../app/content/load-built-courses.server";
import { isEditionUsed } from "../app/learning/editions.server";
import { type Config, ConfigError, parseConfig } from "../app/platform/config.server";
import type { Pool } from "../app/platform/database.server";
import { createLogger } from "../app/platform/log.server";
import { countDemo, emptyDemo } from "./demo/empty-demo";
import { fillFirstCourse } from "./demo/fill-first-course";
import { demoAddress, demoDomain, learners, trainer } from "./demo/people";
import { describeFailure } from "./failure";
import { showProgress } from "./progress";
import { withDatabase } from "./with-database";

const help = `npm run demo: a trainer and ${learners.length} learners over five weeks, some stuck, some done.

  npm run demo                          fills the demo and prints the logins
  npm run demo -- --reset               takes everybody in the demo away again, and nobody else
  npm run demo -- --password SECRET     a password of your choice; else a new one is made

Uses DATABASE_URL, else the embedded database in DATA_DIR (also while the site runs). Everybody in the demo has an
address at ${demoDomain}, where no mail can arrive.
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
  const config = parseConfig(process.env);
  await withDatabase(config, async (pool) => {
    if (values.reset) {
      const people = await emptyDemo(pool);
      process.stdout.write(`${people === 0 ? "There was no demo." : `The demo is gone: ${people} people.`}\n`);
      return;
    }
    if ((await countDemo(pool)) > 0) {
      throw new ConfigError("There is a demo already. Take it away first: npm run demo -- --reset");
    }
    await fill(pool, config, values.password ?? randomBytes(6).toString("base64url"));
  });
}

async function fill(pool: Pool, config: Config, password: string): Promise<void> {
  const now = new Date();
  await loadBuiltCourses(pool, path.resolve("build/content"), { now, log: createLogger("error"), isEditionUsed });
  const progress = showProgress("Filling the demo");
  await fillFirstCourse(pool, {
    password,
    now,
    origin: config.publicUrl ?? `http://localhost:${config.port}`,
    isPublic: config.publicUrl !== null,
    progress,
  }).finally(() => progress.end());
  process.stdout.write(describeLogins(password));
}

function describeLogins(password: string): string {
  const people = [
    { who: `${trainer.name} (trainer)`, email: trainer.email },
    ...learners.map(({ name }) => ({ who: name, email: demoAddress(name) })),
  ];
  const width = Math.max(...people.map(({ who }) => who.length));
  const lines = people.map(({ who, email }) => `  ${who.padEnd(width)}  ${email}`);
  return `The demo is ready. Everybody has the password ${password}\n\n${lines.join("\n")}\n`;
}

main().catch((error) => {
  process.stderr.write(`${describeFailure(error, process.env.LOG_LEVEL)}\n`);
  process.exitCode = 1;
});
