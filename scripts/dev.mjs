import { buildCourses, ensureDependencies, projectRoot, readCommandArguments } from "./prepare.mjs";
import { runTypeScript } from "./run-typescript.mjs";

readCommandArguments("npm run dev: serves on PORT (default 3000) with hot reload for code and lessons.");
process.chdir(projectRoot);
ensureDependencies();
// A course with an error does not stop this command, so that its author sees the error and can correct it.
buildCourses();
runTypeScript("scripts/dev-server.ts", { env: { ...process.env, NODE_ENV: "development" } });
