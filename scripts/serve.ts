/** Serves the built site. A build makes build/serve.js of it, which `npm start` runs after preparing everything. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { ConfigError, parseConfigFromEnvironment } from "../app/platform/config.server";
import { startServices } from "../app/start.server";
import { createRemixHandler } from "../app/web/remix-handler.server";
import { createWebServer } from "../app/web/web-server.server";
import { describeCommandFailure, explainListenFailure } from "./command-failure";
import { maxStopSeconds, waitForStopSignal } from "./stop-signal";

const step = (text: string) => process.stderr.write(`• ${text}\n`);

async function main(): Promise<void> {
  const config = parseConfigFromEnvironment(process.env, { terminal: process.stdout.isTTY === true });
  const drainMs = config.drainSeconds * 1000;
  const asked = waitForStopSignal(drainMs + maxStopSeconds * 1000);
  const build: ServerBuild = await import(pathToFileURL(path.resolve("build/server/index.js")).href);
  const started = await startServices(config, step);
  const { pool, releases } = started.services;
  if ((await releases.list(pool)).length === 0) {
    await started.stop();
    throw new ConfigError(
      "There is no course to show: none passes its check, and the database holds none. See the lines above, or npm run content:check.",
    );
  }
  const remix = createRemixHandler(build, "production");
  const shell = createWebServer({
    services: started.services,
    handler: remix,
    clientDir: path.resolve("build/client"),
  });
  const { port } = await shell.listen(config.port, config.host).catch(async (error) => {
    await started.stop();
    throw explainListenFailure(error, config.port);
  });
  step(`Ready: ${config.publicUrl ?? `http://localhost:${port}`}`);

  await asked;
  step("Stopping");
  await Promise.all([shell.stop({ drainMs }), started.stopJobs()]);
  await started.stop();
  step("Stopped");
  process.exit(0);
}

main().catch((error) => {
  process.stderr.write(`${describeCommandFailure(error, process.env.LOG_LEVEL)}\n`);
  process.exit(1);
});
