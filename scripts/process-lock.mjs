/** A lock between processes: a folder with one file, whose name is the id of the process that has the lock. */
import fs from "node:fs";
import path from "node:path";

/**
 * Waits until no other running process has the lock, and takes it. Returns a function that gives it back. It is also given back if this
 * process ends by itself; if this process is killed, the next one that wants the lock sees that.
 * @param {string} folder
 * @param {(owner: string) => void} onWait called with the id of each process for which this one waits
 */
export function takeProcessLock(folder, onWait) {
  let waitsFor = "";
  while (!tryToTake(folder)) {
    const owner = findOwner(folder);
    if (owner === undefined || !isRunning(Number(owner))) removeLock(folder, owner);
    else if (owner !== waitsFor) onWait(owner);
    waitsFor = owner ?? "";
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  const release = () => removeLock(folder, String(process.pid));
  process.once("exit", release);
  return () => {
    process.off("exit", release);
    release();
  };
}

/** @param {string} folder */
function tryToTake(folder) {
  return succeeds(["EEXIST", "ENOENT"], () => {
    fs.mkdirSync(folder);
    // Fails if another process removed the folder meanwhile, because it was empty.
    fs.writeFileSync(path.join(folder, String(process.pid)), "");
  });
}

/** @param {string} folder */
function findOwner(folder) {
  /** @type {string[]} */
  let names = [];
  succeeds(["ENOENT"], () => {
    names = fs.readdirSync(folder);
  });
  return names[0];
}

/**
 * Removes the lock of one owner only. Of several processes that see a lock whose owner was killed, just one can remove its file, so
 * nobody removes the new lock that another of them takes.
 * @param {string} folder
 * @param {string | undefined} owner undefined for an empty folder
 */
function removeLock(folder, owner) {
  succeeds(["ENOENT", "ENOTEMPTY", "EEXIST"], () => {
    if (owner !== undefined) fs.unlinkSync(path.join(folder, owner));
    fs.rmdirSync(folder);
  });
}

/** @param {number} id */
function isRunning(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // A process of another user is running, too, but refuses the signal.
    return codeOf(error) === "EPERM";
  }
}

/**
 * Returns true if `work` succeeded, and false if it failed with one of these codes. Other errors are thrown.
 * @param {string[]} codes
 * @param {() => unknown} work
 */
function succeeds(codes, work) {
  try {
    work();
    return true;
  } catch (error) {
    if (codes.includes(codeOf(error))) return false;
    throw error;
  }
}

/** @param {unknown} error */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code ?? "";
