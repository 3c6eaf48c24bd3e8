import { ensureDependencies, printStep, projectRoot, readCommandArguments, runPackage } from "./prepare.mjs";
import { ensureDebianPackages, missingReaderPackages } from "./programs.mjs";

readCommandArguments("npm run check: the fast checks: format, lint, types, room rules, content, unit tests.");
process.chdir(projectRoot);
ensureDependencies();
ensureDebianPackages(missingReaderPackages);
printStep("Format and lint");
runPackage("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]);
printStep("Types");
runPackage("typescript-go/bin/tsc", ["--noEmit"]);
printStep("Courses");
runPackage("tsx/dist/cli.mjs", ["scripts/content-check.ts"]);
printStep("Unit tests and room rules");
runPackage("vitest/vitest.mjs", ["run", "--project", "unit"]);
