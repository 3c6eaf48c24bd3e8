import { spawn } from "node:child_process";
import path from "node:path";
import { ensureDependencies, readArguments, root, runPackage, step } from "./prepare.mjs";

readArguments("npm run dev: serves on PORT (default 3000) with hot reload for code and lessons.");
process.chdir(root);
ensureDependencies();
step("Building: courses");
runPackage("tsx/dist/cli.mjs", ["scripts/content-build.ts"]);
const child = spawn(process.execPath, [path.join(root, "node_modules/tsx/dist/cli.mjs"), "scripts/dev-server.ts"], {
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: "development" },
});
// Ctrl-C reaches the child as well: wait for it to end cleanly.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("exit", (code) => process.exit(code ?? 0));
