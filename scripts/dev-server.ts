/** Serves the site in development, through Vite. After a change of code or of a lesson, the browser loads the page again. */
import { spawn } from "node:child_process";
import http from "node:http";
import path from "node:path";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { createServer } from "vite";
import type { CourseProblem } from "../app/content/source/problem";
import { parseConfigFromEnvironment } from "../app/platform/config.server";
import { createLogger } from "../app/platform/log.server";
import { startServices } from "../app/start.server";
import { formatCourseProblemLine } from "../app/ui/course-problems";
import { messagesFor } from "../app/ui/messages";
import { defaultLocale } from "../app/ui/messages/locale";
import { createWebServer } from "../app/web/web-server.server";

const step = (text: string) => process.stderr.write(`• ${text}\n`);
const config = parseConfigFromEnvironment(process.env, { terminal: process.stdout.isTTY === true });

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
const started = await startServices(config, step, courseLog);
const server = http.createServer();
const vite = await createServer({
  appType: "custom",
  server: {
    middlewareMode: true,
    hmr: { server },
    // A build and the site write in these folders, which must not cause a reload.
    watch: { ignored: /[\\/](\.cache|build|data|test-results)([\\/]|$)/ },
  },
});

const shell = createWebServer({
  services: started.services,
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
let timer: NodeJS.Timeout | undefined;
vite.watcher.on("all", (_event, file) => {
  const react = contentFolders.some((folder) => file.startsWith(folder)) ? reloadCourses : reloadPages;
  if (react === reloadPages && !file.startsWith(codeDir)) return;
  clearTimeout(timer);
  timer = setTimeout(react, 100);
});

/** Makes the browser load the page again, because pages are rendered on the server. */
function reloadPages(): void {
  vite.ws.send({ type: "full-reload" });
}

/** Builds and loads the courses again. An error is printed with its file and line; a course with an error stays as it was. */
function reloadCourses(): void {
  const build = spawn(process.execPath, ["node_modules/tsx/dist/cli.mjs", "scripts/content-build.ts"], {
    stdio: "inherit",
  });
  build.on("exit", async () => {
    await started.loadCourses();
    reloadPages();
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
