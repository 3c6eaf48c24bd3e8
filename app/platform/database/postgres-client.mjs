/**
 * The client library for PostgreSQL that the server, the commands and the tests use. It is postgres.js with three places in its code
 * replaced, because version 3.4.9 handles a lost connection wrongly. Each fault is reported to its authors. Delete this file when a release
 * fixes all of them (docs/decisions/007-patched-postgres.md).
 *
 * The CommonJS files of the package are used, because a replaced module can be put into `require.cache`. ES modules have no such cache.
 */
import fs from "node:fs";
import { createRequire, Module } from "node:module";
import path from "node:path";
import { compileFunction } from "node:vm";

/**
 * Pairs of texts: a place in the code of postgres.js, and the code that replaces it.
 * @type {[string, string][]}
 */
const patches = [
  // The fault: if the connection was lost between a query and its write, the whole process ended (porsager/postgres#1154, #1208, #1209).
  // Now the query fails.
  [
    "const x = socket.write(chunk, fn)",
    `if (socket === null) {
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options, socket))
      return false
    }
    const x = socket.write(chunk, fn)`,
  ],
  // The fault: bytes that were not yet written came before the first message of the next connection, and then nothing was written. Now they
  // are dropped.
  [
    "clearImmediate(nextWriteTimer)\n    socket.removeListener('data', data)",
    "clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    socket.removeListener('data', data)",
  ],
  // The fault: a query that was sent between an error and the closing of the connection never ended, and neither did the closing of the
  // pool (#1142, #1130). Now the query fails.
  [
    "!hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))",
    `if (query || sent.length) error(Errors.connection('CONNECTION_CLOSED', options, socket))
    query = null`,
  ],
  // The fault: if a new connection was lost while it asked for the types of arrays, nobody waited for that query, and its rejection ended
  // the whole process. The queries that wait for the connection get an error in any case.
  ["return fetchArrayTypes()", "return fetchArrayTypes().catch(() => {})"],
];

/**
 * Replaces the faulty code of postgres.js.
 * @param {string} text the content of its file connection.js
 * @returns {string} the content with all replacements
 * @throws Error if a text to replace does not occur exactly once
 */
function patchConnectionSource(text) {
  return patches.reduce((patched, [faulty, sound]) => {
    if (patched.split(faulty).length !== 2) throw new Error("postgres has changed: see postgres-client.mjs");
    return patched.replace(faulty, () => sound);
  }, text);
}

/**
 * Loads postgres.js with the replaced code.
 * @returns {typeof import("postgres")}
 */
function loadPatched() {
  const require = createRequire(import.meta.url);
  const file = path.join(path.dirname(require.resolve("postgres")), "connection.js");
  // The server and the bundle of the pages both run this file. When the second one runs it, the replaced module is already in the cache.
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
