/** Last step of a build: bundles the server's code, one file for each program, and compresses static files. */
import fs from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { drawSiteSharePicture } from "./share-picture";

await build({
  // The programs from admin on are for an image without sources.
  entryPoints: [
    ...["serve", "worker", "admin", "backup", "restore", "bounce", "course"].map((name) => `scripts/${name}.ts`),
    // Started by serve.js: a process that reads a file from outside.
    { in: "app/reader.server.ts", out: "reader" },
  ],
  outdir: "build",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  alias: { "~": path.resolve("app") },
  sourcemap: true,
  logLevel: "warning",
});

// The example course that `course new` copies, beside build/course.js.
fs.cpSync("scripts/new-course", "build/new-course", { recursive: true });
fs.writeFileSync("build/client/og.png", drawSiteSharePicture());

const compressible = /\.(js|css|svg|json|txt|ico|webmanifest)$/;
for (const file of fs.readdirSync("build/client", { recursive: true, encoding: "utf8" })) {
  if (!compressible.test(file)) continue;
  const full = path.join("build/client", file);
  const bytes = fs.readFileSync(full);
  fs.writeFileSync(`${full}.gz`, gzipSync(bytes, { level: 9 }));
  fs.writeFileSync(`${full}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
