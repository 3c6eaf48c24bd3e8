import { ensureBuild, ensureDependencies, exitWithError, projectRoot, readCommandArguments } from "./prepare.mjs";

readCommandArguments(`
npm run build: checks and compiles the courses, and builds pages and server into build/.

Ends with 1 when a course has a problem; pages, server and the other courses are built all the same.
`);
process.chdir(projectRoot);
process.env.NODE_ENV = "production";
ensureDependencies();
if (!ensureBuild({ force: true })) exitWithError("A course can't be built: see the lines above.");
