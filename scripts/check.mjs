import { ensureDependencies, printStep, projectRoot, readCommandArguments, runPackageProgram } from "./prepare.mjs";
import { ensureDebianPackages, listMissingTestToolPackages } from "./programs.mjs";

readCommandArguments("npm run check: the fast checks: format, lint, types, room rules, content, unit tests.");
process.chdir(projectRoot);
ensureDependencies();
ensureDebianPackages(listMissingTestToolPackages);
printStep("Format and lint");
runPackageProgram("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]);
printStep("Types");
runPackageProgram("typescript-go/bin/tsc", ["--noEmit"]);
printStep("Courses");
runPackageProgram("tsx/dist/cli.mjs", ["scripts/content-check.ts"]);
printStep("Unit tests and room rules");
runPackageProgram("vitest/vitest.mjs", ["run", "--project", "unit"]);
