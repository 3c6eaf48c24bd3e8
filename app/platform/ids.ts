import { v7 } from "uuid";

/** Returns an id (uuid version 7) that begins with the given time, so that sorting by id sorts by time. */
export function newId(now: Date): string {
  return v7({ msecs: now.getTime() });
}
