import type { Db } from "~/platform/database/database.server";
import type { OwnMembership } from "./membership";
import { findOwnMembership, type OwnKey, selectOwnMemberships } from "./memberships.sql.server";

/** Null for whoever is no member. */
export function getMembership(db: Db, key: OwnKey): Promise<OwnMembership | null> {
  return findOwnMembership(db, key);
}

/** The groups that somebody is in; the one that ends first comes first. */
export function listMemberships(db: Db, { learnerId }: { learnerId: string }): Promise<OwnMembership[]> {
  return selectOwnMemberships(db, { learnerId });
}
