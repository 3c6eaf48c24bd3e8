import { spawn } from "node:child_process";
import path from "node:path";
import { buildCourses, ensureDependencies, projectRoot, readCommandArguments } from "./prepare.mjs";

readCommandArguments("npm run dev: serves on PORT (default 3000) with hot reload for code and lessons.");
process.chdir(projectRoot);
ensureDependencies();
// A course with an error does not stop this command, so that its author sees the error and can correct it.
buildCourses();
const child = spawn(
  process.execPath,
  [path.join(projectRoot, "node_modules/tsx/dist/cli.mjs"), "scripts/dev-server.ts"],
  {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "development" },
  },
);
// Ctrl-C also reaches the child process. This process ignores it, and ends when the child has ended.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("exit", (code) => process.exit(code ?? 0));
