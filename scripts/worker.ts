/** Runs the jobs (mail, clean-up) in a separate process, for servers with WORKER=off. */
import { parseConfigFromEnvironment } from "../app/platform/config.server";
import { startServices } from "../app/start.server";
import { describeCommandFailure } from "./command-failure";
import { waitForStopSignal } from "./stop-signal";

const step = (text: string) => process.stderr.write(`• ${text}\n`);

async function main(): Promise<void> {
  const asked = waitForStopSignal();
  const started = await startServices({ ...parseConfigFromEnvironment(process.env), worker: true }, step);
  step("Working: mail and clean-up");
  await asked;
  await started.stop();
  process.exit(0);
}

main().catch((error) => {
  process.stderr.write(`${describeCommandFailure(error, process.env.LOG_LEVEL)}\n`);
  process.exit(1);
});
