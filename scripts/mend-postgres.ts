/**
 * postgres 3.4.9 does not bear the loss of a connection. The server's bundle, and the tests, take the package in with these lines
 * mended; each is open upstream. Delete this when a release holds them.
 */
import fs from "node:fs/promises";
import path from "node:path";
import type { Plugin } from "esbuild";

const folder = path.resolve("node_modules/postgres/src");
const connectionFile = /node_modules[\\/]postgres[\\/]src[\\/]connection\.js$/;

/** What stands there, and what it becomes. */
const mends: [string, string][] = [
  // Lost between a query and its write, it ended the whole process (porsager/postgres#1154, #1208, #1209): the query is refused.
  [
    "const x = socket.write(chunk, fn)",
    `if (socket === null) {
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options, socket))
      return false
    }
    const x = socket.write(chunk, fn)`,
  ],
  // What was not written yet went before the first words on the next connection, and those were never written either.
  [
    "clearImmediate(nextWriteTimer)\n    socket.removeListener('data', data)",
    "clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    socket.removeListener('data', data)",
  ],
  // A query that was sent after the error and before the end was never settled, and neither was the end of the pool (#1142, #1130).
  [
    "!hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))",
    `if (query || sent.length) error(Errors.connection('CONNECTION_CLOSED', options, socket))
    query = null`,
  ],
];

function mend(text: string): string {
  return mends.reduce((mended, [broken, whole]) => {
    if (mended.split(broken).length !== 2) throw new Error("postgres has changed: see scripts/mend-postgres.ts");
    return mended.replace(broken, () => whole);
  }, text);
}

export const mendPostgres: Plugin = {
  name: "mend-postgres",
  setup(build) {
    build.onResolve({ filter: /^postgres$/ }, () => ({ path: path.join(folder, "index.js") }));
    build.onLoad({ filter: connectionFile }, async ({ path: file }) => ({
      contents: mend(await fs.readFile(file, "utf8")),
      loader: "js",
    }));
  },
};

/** The same for Vite. */
export const mendPostgresForTests = {
  name: "mend-postgres",
  transform: (text: string, file: string) => (connectionFile.test(file) ? mend(text) : undefined),
};
