/** Runs the jobs (mail, clean-up) in a process of their own, beside servers with WORKER=off. */
import { ConfigError, parseConfig } from "../app/platform/config.server";
import { startServices } from "../app/start.server";

const step = (text: string) => process.stderr.write(`• ${text}\n`);

async function main(): Promise<void> {
  const started = await startServices({ ...parseConfig(process.env), worker: true }, step);
  step("Working: mail and clean-up");
  const stop = async () => {
    await started.stop();
    process.exit(0);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

main().catch((error) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : (error.stack ?? error)}\n`);
  process.exit(1);
});
