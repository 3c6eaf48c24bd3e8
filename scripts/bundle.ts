/** Last step of a build: bundles the server's code, one file for each program, and compresses the static files that pages load. */
import fs from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { bundleOptions, dossierReaderProgram, readerProgram, reportWriterProgram } from "./bundle-options";
import { drawSiteSharePicture } from "./share-picture";

await build({
  // The programs after `worker` are for a container image, which has no source files.
  entryPoints: [
    ...["serve", "worker", "admin", "backup", "restore", "bounce", "course", "remark", "cards"].map(
      (name) => `scripts/${name}.ts`,
    ),
    readerProgram,
    reportWriterProgram,
    dossierReaderProgram,
  ],
  outdir: "build",
  ...bundleOptions,
  sourcemap: true,
});

// Copies the example course to the place where the bundled `course new` finds it.
fs.cpSync("scripts/new-course", "build/new-course", { recursive: true });
fs.writeFileSync("build/client/og.png", drawSiteSharePicture());

// Remix also builds every page for the browser. No page loads these files, because none hydrates: its scripts are those of app/enhance.
const assets = "build/client/assets";
for (const file of fs.readdirSync(assets)) {
  if (file.endsWith(".js") && !file.startsWith("enhance-")) fs.rmSync(path.join(assets, file));
}

const compressible = /\.(js|css|svg|json|txt|ico|webmanifest)$/;
for (const file of fs.readdirSync("build/client", { recursive: true, encoding: "utf8" })) {
  if (!compressible.test(file)) continue;
  const full = path.join("build/client", file);
  const bytes = fs.readFileSync(full);
  fs.writeFileSync(`${full}.gz`, gzipSync(bytes, { level: 9 }));
  fs.writeFileSync(`${full}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
