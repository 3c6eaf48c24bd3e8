import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { handInFinalTest } from "../hand-in-final-test.server";
import { forEachClosingFinalTest } from "./for-each-closing-final-test.server";

/** Hands in every open final test whose time is over, with what is filled in. */
export function handInFinalTestsWhoseTimeIsOver(
  pool: Pool,
  releases: ReleaseCache,
  { now }: { now: Date },
): Promise<void> {
  return forEachClosingFinalTest(pool, { from: new Date(0), until: now }, (test) =>
    handInFinalTest(pool, releases, { ...test, by: "clock", now }),
  );
}
