/** `npm run bounce` reads a returned mail from its input, and records which of our mails did not arrive. A mail server calls it. */
import { parseConfigFromEnvironment } from "../app/platform/config.server";
import { recordReportedMailRefusal } from "../app/platform/mail/mail-refusal.server";
import { readPermanentFailureReport } from "../app/platform/mail/permanent-failure-report";
import { isHelpAsked, readOptions } from "./command-arguments";
import { CommandRefusal, describeCommandFailure } from "./command-failure";
import { withMigratedDatabase } from "./with-migrated-database";

const help = `npm run bounce < MESSAGE: reads a report of a mail that did not arrive (RFC 3464) and marks that mail.

Meant for a mail alias; whatever else it is given, it leaves alone. Uses DATABASE_URL, else the embedded database in DATA_DIR.
`;
const maxBytes = 1_000_000;
/** The exit code that tells a mail server to deliver this report again later. */
const tryLater = 75;

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    // Reads the input to its end, so that the mail server can finish sending, but keeps only the beginning.
    if (size <= maxBytes) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (isHelpAsked(args)) {
    process.stdout.write(help);
    return;
  }
  readOptions("bounce", {}, args);
  const report = readPermanentFailureReport(await readInput());
  if (!report) {
    process.stdout.write("No report of a mail that failed: nothing changed.\n");
    return;
  }
  const known = await withMigratedDatabase(parseConfigFromEnvironment(process.env), (pool) =>
    recordReportedMailRefusal(pool, { ...report, now: new Date() }),
  );
  const told = known ? `is marked as refused (${report.status})` : "is not ours, or was marked before";
  process.stdout.write(`Mail ${report.mailId} ${told}.\n`);
}

main().catch((error) => {
  process.stderr.write(`${describeCommandFailure(error, process.env.LOG_LEVEL)}\n`);
  process.exitCode = error instanceof CommandRefusal ? 1 : tryLater;
});
