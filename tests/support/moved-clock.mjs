/**
 * Moves the clock of a process: `node --import` this file. The file in `MOVED_CLOCK` holds the difference to the real clock in milliseconds.
 * It is read each time, so that a test can move the clock while the site runs.
 */
import fs from "node:fs";

const file = process.env.MOVED_CLOCK;
const RealDate = Date;

if (file) {
  const now = () => RealDate.now() + Number(fs.readFileSync(file, "utf8"));
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    get: (target, name, receiver) => (name === "now" ? now : Reflect.get(target, name, receiver)),
  });
}
