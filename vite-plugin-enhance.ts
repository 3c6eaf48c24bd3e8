/**
 * Bundles app/enhance/main.ts, the one script of pages that don't hydrate, into a file of its own with a hash in its name.
 * `import { url, integrity } from "virtual:enhance"` gives its address and its SHA-256 for the content security policy.
 */
import { createHash } from "node:crypto";
import { build } from "esbuild";
import type { Plugin } from "vite";

const virtual = "virtual:enhance";
const devUrl = "/@enhance.js";

/** The script as it is served. */
export async function bundleEnhance(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: ["app/enhance/main.ts"],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

export function enhance(): Plugin {
  let development = false;
  return {
    name: "enhance",
    configResolved(config) {
      development = config.command === "serve";
    },
    resolveId: (id) => (id === virtual ? `\0${virtual}` : null),
    async load(id) {
      if (id !== `\0${virtual}`) return null;
      const code = await bundleEnhance();
      const digest = createHash("sha256").update(code).digest();
      const url = development ? devUrl : `/assets/enhance-${digest.toString("hex").slice(0, 10)}.js`;
      const integrity = development ? undefined : `sha256-${digest.toString("base64")}`;
      return `export const url = ${JSON.stringify(url)}; export const integrity = ${JSON.stringify(integrity)};`;
    },
    /** The client build is the one whose files are served. */
    async generateBundle(options) {
      if (!options.dir?.endsWith("client")) return;
      const code = await bundleEnhance();
      const name = createHash("sha256").update(code).digest("hex").slice(0, 10);
      this.emitFile({ type: "asset", fileName: `assets/enhance-${name}.js`, source: code });
    },
    configureServer(server) {
      server.middlewares.use(devUrl, async (_request, response) => {
        response.setHeader("Content-Type", "text/javascript");
        response.end(await bundleEnhance());
      });
    },
  };
}
