import { randomBytes } from "node:crypto";
import type { Db } from "~/platform/database/database.server";
import { computeSha256OfText } from "~/platform/hash.server";
import { composeIdOfSentForm } from "~/platform/ids";
import { drawReadableCode } from "~/platform/text/readable-code";
import {
  computeSittingState,
  findSittingWindowProblem,
  isSittingUndecided,
  mostUnfinishedSittings,
  type Sitting,
  type SittingWindowProblem,
  sittingCodeLength,
} from "./sitting";
import { insertSitting, selectSittingsOfCohort } from "./sittings.sql.server";

interface OpenSittingInput extends Omit<Sitting, "code" | "closedAt" | "withdrawn"> {
  openedBy: string;
  now: Date;
  random?: (length: number) => Uint8Array;
}

/** `added`: false if this sitting was stored before, because the form was sent twice. */
export type OpenSittingOutcome =
  | { ok: true; sittingId: string; added: boolean }
  | { ok: false; reason: SittingWindowProblem | "too-many-sittings" };

/** Codes are compared by their hash, so that an old one is recognised after it was erased. */
export function hashSittingCode(code: string): string {
  return computeSha256OfText(`sitting:${code}`);
}

/**
 * Opens a sitting with a random code. If it has the id of one that was withdrawn, it gets another id. Call this in a transaction; the caller checks who may do it, and locked the group.
 */
export async function openSitting(tx: Db, input: OpenSittingInput): Promise<OpenSittingOutcome> {
  const { random = randomBytes, now } = input;
  const problem = findSittingWindowProblem(input, now);
  if (problem) return { ok: false, reason: problem };
  const others = await selectSittingsOfCohort(tx, input.cohortId);
  const sittingId = composeIdOfSentForm(input.id, "again", (id) =>
    others.some((each) => each.id === id && each.withdrawn),
  );
  if (others.some(({ id }) => id === sittingId)) return { ok: true, sittingId, added: false };
  const unfinished = others.filter((each) => isSittingUndecided(computeSittingState(each, now)));
  if (unfinished.length >= mostUnfinishedSittings) return { ok: false, reason: "too-many-sittings" };
  for (let draws = 0; draws < 10; draws++) {
    const code = drawReadableCode(sittingCodeLength, random);
    if (await insertSitting(tx, { ...input, id: sittingId, code, codeHash: hashSittingCode(code) }))
      return { ok: true, sittingId, added: true };
  }
  throw new Error("ten random codes were all used before");
}
