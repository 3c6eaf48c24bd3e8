/**
 * postgres 3.4.9 ends the whole process when a connection is lost between a query and its write (porsager/postgres#1154,
 * #1208; the mend is open upstream as #1209). The server's bundle takes the package in with that one line mended: the query
 * is refused with CONNECTION_CLOSED, which callers already bear. Delete this when a release holds the mend.
 */
import fs from "node:fs/promises";
import path from "node:path";
import type { Plugin } from "esbuild";

const folder = path.resolve("node_modules/postgres/src");
const broken = "const x = socket.write(chunk, fn)";
const mended = `if (socket === null) {
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options, socket))
      return false
    }
    ${broken}`;

export const mendPostgres: Plugin = {
  name: "mend-postgres",
  setup(build) {
    build.onResolve({ filter: /^postgres$/ }, () => ({ path: path.join(folder, "index.js") }));
    build.onLoad({ filter: /node_modules[\\/]postgres[\\/]src[\\/]connection\.js$/ }, async ({ path: file }) => {
      const text = await fs.readFile(file, "utf8");
      if (text.split(broken).length !== 2) throw new Error("postgres has changed: see scripts/mend-postgres.ts");
      return { contents: text.replace(broken, () => mended), loader: "js" };
    });
  },
};
