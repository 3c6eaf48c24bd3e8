import { randomBytes } from "node:crypto";
import { v5 } from "uuid";
import { addDays, computeMomentFromAmsterdamTime, formatAmsterdamDay } from "~/platform/amsterdam";
import type { Db, Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { drawReadableCode } from "~/platform/text/readable-code";
import { type CohortWithTrainerRole, mostMembersPerCohort } from "../group/cohort";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import { parseTypedDay } from "../group/cohort-input";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { recordCohortChange } from "../group/record-cohort-change.server";
import { joinCodeLength } from "./join-code";
import { type JoinCode, mostUsableJoinCodesPerCohort } from "./join-code-view";
import {
  countUsableJoinCodes,
  findJoinCode,
  insertJoinCode,
  markJoinCodeRevoked,
  selectJoinCodes,
} from "./join-codes.sql.server";

type JoinCodeProblems = {
  ends?: "ends-invalid" | "code-past" | "code-late" | undefined;
  maximum?: "maximum-invalid" | undefined;
  form?: "cohort-over" | "too-many-codes" | undefined;
};

type CreateJoinCodeOutcome =
  | { ok: true; code: string }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "invalid"; problems: JoinCodeProblems };

/** Returns the join codes of a cohort, the latest first; none if `trainerId` does not train it. */
export function listJoinCodes(db: Db, key: CohortTrainerKey): Promise<JoinCode[]> {
  return selectJoinCodes(db, key);
}

interface JoinCodeToCreate extends CohortTrainerKey {
  /** The id of the form, created when the form was shown. If the same form is sent twice, one code is made. */
  formId: string;
  /** The last day on which the code works, as typed. */
  endsOn: string;
  /** How many people can join with it. */
  maximum: number;
  now: Date;
}

/**
 * Creates a join code with random characters. A form that was sent before gets the code that it made then, as long as that code was not
 * revoked.
 */
export function createJoinCode(
  pool: Pool,
  input: JoinCodeToCreate,
  random: (length: number) => Uint8Array = randomBytes,
): Promise<CreateJoinCodeOutcome> {
  const { cohortId, trainerId, now } = input;
  const key = { cohortId, trainerId };
  return pool.begin(async (tx): Promise<CreateJoinCodeOutcome> => {
    const held = await lockCohortOfTrainer(tx, key);
    if (!held) return { ok: false, reason: "not-found" };
    const endsOn = parseTypedDay(input.endsOn);
    const endsAt = endsOn && computeMomentFromAmsterdamTime(addDays(endsOn, 1));
    const { maximum } = input;
    // The code's id is made from the form's id, its values, the cohort and the trainer. If a value changed, it is another code.
    const formCodeId = v5(JSON.stringify([cohortId, trainerId, endsOn, maximum]), input.formId);
    const made = await findJoinCode(tx, key, formCodeId);
    if (made && made.revokedAt === null) return { ok: true, code: made.code };
    const problems: JoinCodeProblems = {
      ends: findCodeEndProblem(endsOn, held, now),
      maximum:
        !Number.isInteger(maximum) || maximum < 1 || maximum > mostMembersPerCohort ? "maximum-invalid" : undefined,
      form: await judgeCohort(tx, key, held, now),
    };
    if (!endsAt || Object.values(problems).some(Boolean)) return { ok: false, reason: "invalid", problems };
    const id = made ? newId(now) : formCodeId;
    const code = await insertDrawn(tx, key, { id, maximum, endsAt, now }, random);
    if (!code) return { ok: false, reason: "not-found" };
    await recordCohortChange(tx, key, { what: "code-made", detail: id, now });
    return { ok: true, code };
  });
}

function findCodeEndProblem(endsOn: string | null, cohort: CohortWithTrainerRole, now: Date): JoinCodeProblems["ends"] {
  if (!endsOn) return "ends-invalid";
  if (endsOn < formatAmsterdamDay(now)) return "code-past";
  return endsOn > cohort.endsOn ? "code-late" : undefined;
}

async function judgeCohort(
  tx: Db,
  key: CohortTrainerKey,
  { endsOn }: CohortWithTrainerRole,
  now: Date,
): Promise<JoinCodeProblems["form"]> {
  if (endsOn < formatAmsterdamDay(now)) return "cohort-over";
  return (await countUsableJoinCodes(tx, key, now)) >= mostUsableJoinCodesPerCohort ? "too-many-codes" : undefined;
}

/**
 * Stores a random join code. If that code is already in use, it tries another one. Returns null if `trainerId` does not train the cohort
 * any more.
 */
async function insertDrawn(
  tx: Db,
  key: CohortTrainerKey,
  joinCode: { id: string; maximum: number; endsAt: Date; now: Date },
  random: (length: number) => Uint8Array,
): Promise<string | null> {
  for (let draws = 0; draws < 10; draws++) {
    const code = drawReadableCode(joinCodeLength, random);
    if (await insertJoinCode(tx, key, { ...joinCode, code })) return code;
  }
  return null;
}

/**
 * Revokes a join code, so that nobody can join with it any more. People who joined with it stay members. Revoking it twice has no effect.
 * Returns false if `trainerId` does not train the cohort.
 */
export function revokeJoinCode(
  pool: Pool,
  { id, now, ...key }: CohortTrainerKey & { id: string; now: Date },
): Promise<boolean> {
  return pool.begin(async (tx) => {
    if (!(await lockCohortOfTrainer(tx, key))) return false;
    if (await markJoinCodeRevoked(tx, key, { id, now })) {
      await recordCohortChange(tx, key, { what: "code-revoked", detail: id, now });
    }
    return true;
  });
}
