import { ensureDependencies, readArguments, root, runPackage, step } from "./prepare.mjs";
import { ensurePackages, missingReaders } from "./programs.mjs";

readArguments("npm run check: the fast checks: format, lint, types, room rules, content, unit tests.");
process.chdir(root);
ensureDependencies();
ensurePackages(missingReaders);
step("Format and lint");
runPackage("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]);
step("Types");
runPackage("typescript-go/bin/tsc", ["--noEmit"]);
step("Courses");
runPackage("tsx/dist/cli.mjs", ["scripts/content-check.ts"]);
step("Unit tests and room rules");
runPackage("vitest/vitest.mjs", ["run", "--project", "unit"]);
