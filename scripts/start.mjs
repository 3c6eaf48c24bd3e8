import { ensureBuild, ensureDependencies, printStep, projectRoot, readCommandArguments } from "./prepare.mjs";

const startHelp = `
npm start: installs, builds and serves Leerdossier.

Installs the locked dependencies when they are missing, builds when a source changed, starts the embedded PostgreSQL
when DATABASE_URL is not set, brings the database up to date, loads the courses, and serves on PORT (default 3000).
The first time takes 2 to 6 minutes. A course with a mistake is shown in its last good version, or not at all; the
others are up. Ctrl-C ends everything. Configuration: see the table in README.md.

  npm start
  npm run worker     only jobs (mail, clean-up), beside servers that run with WORKER=off
`;

const workerHelp = `
npm run worker: runs the jobs (mail, clean-up), beside servers that run with WORKER=off. It serves no pages.

Installs and builds as npm start does, and uses the same settings: DATABASE_URL, else the embedded database in DATA_DIR.
Ctrl-C ends it. Configuration: see the table in README.md.

  npm run worker
`;

const given = readCommandArguments(process.argv.includes("--worker") ? workerHelp : startHelp, ["--worker"]);

process.chdir(projectRoot);
process.env.NODE_ENV ??= "production";
ensureDependencies();
// An error in one course must not stop the site. A course that can't be built is served from the database, in its last good version.
if (!ensureBuild())
  printStep("A course has a problem (see above): it is shown in its last good version, or not at all");
// This file does not exist before the build, so it is imported only now.
const entry = given.has("--worker") ? "../build/worker.js" : "../build/serve.js";
await import(entry);
