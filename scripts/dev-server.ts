/** Serves the site in development, through Vite. After a change of code or of a lesson, the browser loads the page again. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import path from "node:path";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { createServer } from "vite";
import type { CourseProblem } from "../app/content/source/problem";
import { type Config, parseConfigFromEnvironment } from "../app/platform/config.server";
import { createLogger } from "../app/platform/log.server";
import { type RunningServices, startServices } from "../app/start.server";
import { formatCourseProblemLine } from "../app/ui/course-problems";
import { messagesFor } from "../app/ui/messages";
import { defaultLocale } from "../app/ui/messages/locale";
import { createWebServer } from "../app/web/web-server.server";
import { describeCommandFailure, explainListenFailure } from "./command-failure";
import { holdUntilStopSignal, StoppedBySignal } from "./stop-signal";

const step = (text: string) => process.stderr.write(`• ${text}\n`);

/** The problems that only loading a course finds. The build, which runs before it, has printed all others. */
const foundByLoading: readonly string[] = ["edition-in-use", "course-not-loaded", "build-unreadable"];

/** Prints what is wrong with a course as the build does: once, and as a sentence. */
const courseLog = createLogger("error", {
  write(line) {
    const { problems = [] } = JSON.parse(line) as { problems?: CourseProblem[] };
    for (const problem of problems)
      if (foundByLoading.includes(problem.code))
        console.error(formatCourseProblemLine(problem, messagesFor(defaultLocale)));
  },
});

async function main(): Promise<void> {
  const config = parseConfigFromEnvironment(process.env, { terminal: process.stdout.isTTY === true });
  const start = () => startServices(config, step, courseLog);
  await holdUntilStopSignal({ start, end: (started) => started.stop() }, async (started) => {
    await serve(config, started);
    step(`Ready: http://localhost:${config.port}`);
    await new Promise(() => {});
  });
}

/** Begins to serve pages through Vite. */
async function serve(config: Config, { services, loadCourses }: RunningServices): Promise<void> {
  const server = http.createServer();
  const ownListeners = process.listeners("SIGTERM");
  const vite = await createServer({
    appType: "custom",
    server: {
      middlewareMode: true,
      hmr: { server },
      // A build and the site write in these folders, which must not cause a reload.
      watch: { ignored: /[\\/](\.cache|build|data|test-results)([\\/]|$)/ },
    },
  });
  // Remix starts a Vite inside this one, which would end the process at SIGTERM before PostgreSQL has ended.
  for (const listener of process.listeners("SIGTERM"))
    if (!ownListeners.includes(listener)) process.off("SIGTERM", listener);

  const shell = createWebServer({
    services,
    development: true,
    clientDir: null,
    async handler(request, context) {
      const build = (await vite.ssrLoadModule("virtual:remix/server-build")) as unknown as ServerBuild;
      return createRequestHandler(build, "development")(request, context);
    },
  });
  server.on("request", (request, response) =>
    vite.middlewares(request, response, () => shell.listener(request, response)),
  );

  const codeDir = path.resolve("app");
  const contentFolders = [...config.courseFolders, ...(config.poolFolder ? [config.poolFolder] : [])];
  vite.watcher.add(contentFolders);
  /** Makes the browser load the page again, because pages are rendered on the server. */
  const reloadPages = () => vite.ws.send({ type: "full-reload" });
  const reloadCourses = () =>
    buildCoursesAgain(async () => {
      await loadCourses();
      reloadPages();
      step("Courses loaded again");
    });
  let timer: NodeJS.Timeout | undefined;
  vite.watcher.on("all", (_event, file) => {
    const react = contentFolders.some((folder) => file.startsWith(folder)) ? reloadCourses : reloadPages;
    if (react === reloadPages && !file.startsWith(codeDir)) return;
    clearTimeout(timer);
    timer = setTimeout(react, 100);
  });

  server.listen(config.port, config.host);
  await once(server, "listening").catch((error) => {
    throw explainListenFailure(error, config.port);
  });
}

/** Builds the courses again, and calls `done`. An error is printed with its file and line; a course with an error stays as it was. */
function buildCoursesAgain(done: () => Promise<void>): void {
  const build = spawn(process.execPath, ["node_modules/tsx/dist/cli.mjs", "scripts/content-build.ts"], {
    stdio: "inherit",
  });
  build.on("exit", done);
}

main().catch((error) => {
  if (error instanceof StoppedBySignal) process.exit(0);
  process.stderr.write(`${describeCommandFailure(error, process.env.LOG_LEVEL)}\n`);
  process.exit(1);
});
