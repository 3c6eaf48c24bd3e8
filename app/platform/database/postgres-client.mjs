/**
 * The database client, for everything that talks to PostgreSQL: server, command lines and tests. It is postgres.js with three lines
 * replaced, because version 3.4.9 handles a lost connection wrongly. Each fault is open upstream; delete this file when a release fixes
 * them (docs/decisions/007-patched-postgres.md).
 *
 * The CommonJS files of the package are used, because `require.cache` takes a replaced module (an ES module has no such place).
 */
import fs from "node:fs";
import { createRequire, Module } from "node:module";
import path from "node:path";
import { compileFunction } from "node:vm";

/** What the file says, and what it says instead. @type {[string, string][]} */
const patches = [
  // A connection lost between a query and its write ended the whole process (porsager/postgres#1154, #1208, #1209). Now the query fails.
  [
    "const x = socket.write(chunk, fn)",
    `if (socket === null) {
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options, socket))
      return false
    }
    const x = socket.write(chunk, fn)`,
  ],
  // Bytes not yet written stayed, came before the first message of the next connection, and then neither was written.
  [
    "clearImmediate(nextWriteTimer)\n    socket.removeListener('data', data)",
    "clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    socket.removeListener('data', data)",
  ],
  // A query sent between the error and the close never ended, nor did the end of the pool (#1142, #1130).
  [
    "!hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))",
    `if (query || sent.length) error(Errors.connection('CONNECTION_CLOSED', options, socket))
    query = null`,
  ],
];

/**
 * @param {string} text of connection.js
 * @returns {string} the same, patched; throws when a line to replace is not there exactly once
 */
export function patchConnectionSource(text) {
  return patches.reduce((patched, [faulty, sound]) => {
    if (patched.split(faulty).length !== 2) throw new Error("postgres has changed: see postgres-client.mjs");
    return patched.replace(faulty, () => sound);
  }, text);
}

/** @returns {typeof import("postgres")} */
function loadPatched() {
  const require = createRequire(import.meta.url);
  const file = path.join(path.dirname(require.resolve("postgres")), "connection.js");
  // The server and the bundle of the pages both run this file. The second time, the patched module is already there.
  if (!require.cache[file]) {
    const module = Object.assign(new Module(file), { filename: file, loaded: true });
    const define = compileFunction(
      patchConnectionSource(fs.readFileSync(file, "utf8")),
      ["require", "module", "exports"],
      {
        filename: file,
      },
    );
    define(createRequire(file), module, module.exports);
    require.cache[file] = module;
  }
  return require("postgres");
}

export default loadPatched();
