import { ensureBuild, ensureDependencies, readArguments, root } from "./prepare.mjs";

readArguments("npm run build: checks and compiles the courses, and builds pages and server into build/.");
process.chdir(root);
process.env.NODE_ENV = "production";
ensureDependencies();
ensureBuild({ force: true });
