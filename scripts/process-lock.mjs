/** A lock between processes: a folder with one file, whose name is the id of the process that has the lock. */
import fs from "node:fs";
import path from "node:path";

/**
 * Waits until no other running process has the lock, and takes it. Returns a function that gives the lock back. The lock is also given back
 * if this process ends by itself. If this process is killed, the next one that wants the lock sees that.
 * @param {string} folder
 * @param {(owner: string) => void} onWait called once if this process has to wait, with the id of the process that has the lock
 */
export function waitForAndTakeProcessLock(folder, onWait) {
  let waits = false;
  while (!tryToTake(folder)) {
    const owner = findOwner(folder);
    if (owner === undefined || !isOtherProcess(Number(owner))) removeLock(folder, owner);
    else if (!waits) {
      waits = true;
      onWait(owner);
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  const release = () => removeLock(folder, String(process.pid));
  process.once("exit", release);
  return () => {
    process.off("exit", release);
    release();
  };
}

/**
 * Returns whether this process got the lock. A folder that already contains its file is moved into place. This fails if there is a lock, so
 * two processes never both get it.
 * @param {string} folder
 */
function tryToTake(folder) {
  const prepared = `${folder}-${process.pid}`;
  fs.mkdirSync(prepared, { recursive: true });
  fs.writeFileSync(path.join(prepared, String(process.pid)), "");
  const taken = succeeds(["ENOTEMPTY", "EEXIST", "EPERM"], () => fs.renameSync(prepared, folder));
  if (!taken) fs.rmSync(prepared, { recursive: true });
  return taken;
}

/**
 * Returns the id of the process that has the lock, or undefined if none has.
 * @param {string} folder
 */
function findOwner(folder) {
  /** @type {string[]} */
  let names = [];
  succeeds(["ENOENT"], () => {
    names = fs.readdirSync(folder);
  });
  return names[0];
}

/**
 * Removes the lock of this owner, but never that of another owner. If several processes see that the owner was killed, only one of them can
 * remove the file, so nobody removes the new lock that one of them takes.
 * @param {string} folder
 * @param {string | undefined} owner undefined for an empty folder
 */
function removeLock(folder, owner) {
  succeeds(["ENOENT", "ENOTEMPTY", "EEXIST"], () => {
    if (owner !== undefined) fs.unlinkSync(path.join(folder, owner));
    fs.rmdirSync(folder);
  });
}

/**
 * Returns whether another process with this id runs. A lock with the id of this process is an old one: in a container, ids are used again.
 * @param {number} id
 */
function isOtherProcess(id) {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // EPERM means that the process runs, but belongs to another user.
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

/**
 * Returns the code of an error of Node, such as ENOENT.
 * @param {unknown} error
 */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code ?? "";
