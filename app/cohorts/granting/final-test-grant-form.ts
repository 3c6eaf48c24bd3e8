/** What the pages show where a trainer grants a member a new series of final tests, and afterwards. Types only. */
import type { FinalTestGrant, FinalTestGrantRefusal } from "~/learning/final/grants/final-test-grant";

export interface FinalTestGrantForm {
  /** Why a new series can't be granted, or null if it can. */
  refusal: FinalTestGrantRefusal | "no-consent" | null;
  /** How many attempts a new series has in the member's edition. */
  attempts: number;
  /** When the member may begin a new series without a grant, or null. */
  from: Date | null;
  /** When the member last got a new series of this course, or null. */
  lastAt: Date | null;
}

export interface GrantsOfMember {
  /** The grants of trainers of this cohort, the latest first. A reason that a trainer of another cohort gave is not shown. */
  grants: FinalTestGrant[];
  /** Whether a trainer can grant a new series now. */
  canGrant: boolean;
}
