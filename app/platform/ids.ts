import { v7 } from "uuid";

/** Returns a uuidv7 made from the given time, so that ids sort by time. */
export function newId(now: Date): string {
  return v7({ msecs: now.getTime() });
}
