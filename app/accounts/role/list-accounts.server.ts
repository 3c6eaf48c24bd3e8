/** For administrators: who has an account. */
import { domainToASCII } from "node:url";
import type { Db } from "~/platform/database/database.server";
import { withShownEmail } from "../identity/email";
import { dayOf } from "../session/sessions.sql.server";
import {
  type FullAccount,
  findListedAccount,
  type LearnerCounts,
  type ListedAccount,
  type SharedAddress,
  selectAccounts,
  selectLearnerCounts,
  selectSharedAddresses,
} from "./listed-accounts.sql.server";

export type {
  FullAccount,
  LearnerCounts,
  ListedAccount,
  RoleChange,
  SharedAddress,
} from "./listed-accounts.sql.server";

const perPage = 25;
const mostShared = 50;

/** By the last day of activity; `search` is part of a name or an address. `page` from 1. One statement. */
export async function listAccounts(
  db: Db,
  { search, page }: { search: string; page: number },
): Promise<{ accounts: ListedAccount[]; more: boolean }> {
  const typed = search.trim().toLowerCase();
  const rows = await selectAccounts(db, {
    pattern: `%${escapeLike(typed)}%`,
    addressPattern: `%${escapeLike(asStored(typed))}%`,
    limit: perPage + 1,
    offset: (page - 1) * perPage,
  });
  return { accounts: rows.slice(0, perPage).map(withShownEmail), more: rows.length > perPage };
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** A part of an address that ends with a domain, as addresses are stored. */
function asStored(part: string): string {
  const at = part.lastIndexOf("@") + 1;
  return part.slice(0, at) + (domainToASCII(part.slice(at)) || part.slice(at));
}

/** Where accounts met when addresses got one spelling, and still do. */
export async function listSharedAddresses(db: Db): Promise<SharedAddress[]> {
  return (await selectSharedAddresses(db, mostShared)).map(withShownEmail);
}

/** One account with what happened to its roles. Null when there is none. */
export async function getListedAccount(db: Db, learnerId: string): Promise<FullAccount | null> {
  const account = await findListedAccount(db, learnerId);
  return account && withShownEmail(account);
}

export function countLearners(db: Db, { now }: { now: Date }): Promise<LearnerCounts> {
  return selectLearnerCounts(db, dayOf(now));
}
