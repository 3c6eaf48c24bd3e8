/** The site with Vite in front: pages and components reload by themselves, and so do lessons. */
import { spawn } from "node:child_process";
import http from "node:http";
import path from "node:path";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { createServer } from "vite";
import { parseConfig } from "../app/platform/config.server";
import { startServices } from "../app/start.server";
import { createShell } from "../app/web/shell.server";

const step = (text: string) => process.stderr.write(`• ${text}\n`);
const config = parseConfig(process.env);
const started = await startServices(config, step);
const server = http.createServer();
const vite = await createServer({ server: { middlewareMode: true, hmr: { server } }, appType: "custom" });

const shell = createShell({
  services: started.services,
  development: true,
  clientDir: null,
  contentDir: path.resolve("build/content"),
  async handler(request, context) {
    const build = (await vite.ssrLoadModule("virtual:remix/server-build")) as unknown as ServerBuild;
    return createRequestHandler(build, "development")(request, context);
  },
});
server.on("request", (request, response) =>
  vite.middlewares(request, response, () => shell.listener(request, response)),
);

const coursesDirs = [path.resolve("content"), config.coursesDir].filter((folder) => folder !== null);
vite.watcher.add(coursesDirs);
let timer: NodeJS.Timeout | undefined;
vite.watcher.on("all", (_event, file) => {
  if (!coursesDirs.some((folder) => file.startsWith(folder))) return;
  clearTimeout(timer);
  timer = setTimeout(reloadCourses, 100);
});

/** A broken lesson is told with its line; the last good one stays. */
function reloadCourses(): void {
  const build = spawn(process.execPath, ["node_modules/tsx/dist/cli.mjs", "scripts/content-build.ts"], {
    stdio: "inherit",
  });
  build.on("exit", async (code) => {
    if (code !== 0) return;
    await started.loadCourses();
    vite.ws.send({ type: "full-reload" });
    step("Courses loaded again");
  });
}

server.listen(config.port, config.host, () => step(`Ready: http://localhost:${config.port}`));

async function stop(): Promise<void> {
  server.closeAllConnections();
  await vite.close();
  await started.stop();
  process.exit(0);
}
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
