import { v7 } from "uuid";

/** A uuidv7 on the clock that is passed in, so that ids sort by time and PostgreSQL need not make them. */
export function newId(now: Date): string {
  return v7({ msecs: now.getTime() });
}
