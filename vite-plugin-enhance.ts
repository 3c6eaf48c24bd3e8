/**
 * Bundles the scripts of pages, each in a file with a hash in its name: `main`, which every page has, and others that a page asks for
 * (`handle.script`). `import { scripts } from "virtual:enhance"` gives their addresses and SHA-256 hashes, for the content security policy.
 */
import { createHash } from "node:crypto";
import { build } from "esbuild";
import type { Plugin } from "vite";

const virtual = "virtual:enhance";
const devUrl = (name: string) => `/@enhance-${name}.js`;
/** Names of files in app/enhance. */
export const pageScriptNames = [
  "main",
  "matrix",
  "gesture",
  "final-test",
  "live",
  "plan",
  "sitting",
  "picks",
  "studio",
] as const;
type ScriptName = (typeof pageScriptNames)[number];

/** The bytes of a script as it is served. */
export async function bundlePageScript(name: ScriptName = "main"): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [`app/enhance/${name}.ts`],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

interface Bundle {
  code: Uint8Array;
  /** Path below the folder of static files. */
  file: string;
  integrity: string;
}

async function bundleAll(): Promise<[ScriptName, Bundle][]> {
  return Promise.all(
    pageScriptNames.map(async (name): Promise<[ScriptName, Bundle]> => {
      const code = await bundlePageScript(name);
      const digest = createHash("sha256").update(code).digest();
      const file = `assets/enhance-${name}-${digest.toString("hex").slice(0, 10)}.js`;
      return [name, { code, file, integrity: `sha256-${digest.toString("base64")}` }];
    }),
  );
}

export function pageScriptsPlugin(): Plugin {
  let development = false;
  return {
    name: "enhance",
    configResolved(config) {
      development = config.command === "serve";
    },
    resolveId: (id) => (id === virtual ? `\0${virtual}` : null),
    async load(id) {
      if (id !== `\0${virtual}`) return null;
      const scripts = (await bundleAll()).map(([name, { file, integrity }]) => [
        name,
        development ? { url: devUrl(name) } : { url: `/${file}`, integrity },
      ]);
      return `export const scripts = ${JSON.stringify(Object.fromEntries(scripts))};`;
    },
    /** Only the client build, because its files are served. */
    async generateBundle(options) {
      if (!options.dir?.endsWith("client")) return;
      for (const [, { code, file }] of await bundleAll()) {
        this.emitFile({ type: "asset", fileName: file, source: code });
      }
    },
    configureServer(server) {
      for (const name of pageScriptNames) {
        server.middlewares.use(devUrl(name), async (_request, response) => {
          response.setHeader("Content-Type", "text/javascript");
          response.end(await bundlePageScript(name));
        });
      }
    },
  };
}
