import { ensureBuild, ensureDependencies, readArguments, root } from "./prepare.mjs";

const given = readArguments(
  `
npm start: installs, builds and serves Leerdossier.

Installs the locked dependencies when they are missing, builds when a source changed, starts the embedded PostgreSQL
when DATABASE_URL is not set, brings the database up to date, loads the courses, and serves on PORT (default 3000).
Ctrl-C ends everything. Configuration: see the table in README.md.

  npm start
  npm run worker     only jobs (mail, clean-up), beside servers that run with WORKER=off
`,
  ["--worker"],
);

process.chdir(root);
process.env.NODE_ENV ??= "production";
ensureDependencies();
ensureBuild();
// Built a moment ago, so this path can't be resolved any earlier.
const entry = given.has("--worker") ? "../build/worker.js" : "../build/serve.js";
await import(entry);
