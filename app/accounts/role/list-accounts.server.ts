/** Lists of accounts for administrators. */
import { domainToASCII } from "node:url";
import type { Db } from "~/platform/database/database.server";
import { formatRowEmailForDisplay } from "../identity/email";
import { utcDay } from "../session/sessions.sql.server";
import {
  type AccountListItem,
  type AccountWithRoleChanges,
  type EmailAddressOfSeveralAccounts,
  findAccountWithRoleChanges,
  type LearnerCountsByKindAndActivity,
  selectAccounts,
  selectEmailAddressesOfSeveralAccounts,
  selectLearnerCountsByKindAndActivity,
} from "./listed-accounts.sql.server";

export type {
  AccountListItem,
  AccountWithRoleChanges,
  EmailAddressOfSeveralAccounts,
  LearnerCountsByKindAndActivity,
  RoleChange,
} from "./listed-accounts.sql.server";

const perPage = 25;
const mostShared = 50;

/**
 * Returns one page of the accounts that match a search, the last active first. `search`: part of a name or an address. `page`: its number,
 * from 1. One SQL statement.
 */
export async function listAccounts(
  db: Db,
  { search, page }: { search: string; page: number },
): Promise<{ accounts: AccountListItem[]; more: boolean }> {
  const typed = search.trim().toLowerCase();
  const rows = await selectAccounts(db, {
    pattern: `%${escapeLike(typed)}%`,
    addressPattern: `%${escapeLike(asStored(typed))}%`,
    limit: perPage + 1,
    offset: (page - 1) * perPage,
  });
  return { accounts: rows.slice(0, perPage).map(formatRowEmailForDisplay), more: rows.length > perPage };
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** Returns a searched part of an address with its domain in ASCII, as addresses are stored. */
function asStored(part: string): string {
  const at = part.lastIndexOf("@") + 1;
  return part.slice(0, at) + (domainToASCII(part.slice(at)) || part.slice(at));
}

/** Returns the addresses that several accounts share. Their spellings became the same address when addresses got one normal spelling. */
export async function listEmailAddressesOfSeveralAccounts(db: Db): Promise<EmailAddressOfSeveralAccounts[]> {
  return (await selectEmailAddressesOfSeveralAccounts(db, mostShared)).map(formatRowEmailForDisplay);
}

/** Returns one account with all changes of its roles, or null if there is no such account. */
export async function getAccountWithRoleChanges(db: Db, learnerId: string): Promise<AccountWithRoleChanges | null> {
  const account = await findAccountWithRoleChanges(db, learnerId);
  return account && formatRowEmailForDisplay(account);
}

export function countLearnersByKindAndActivity(
  db: Db,
  { now }: { now: Date },
): Promise<LearnerCountsByKindAndActivity> {
  return selectLearnerCountsByKindAndActivity(db, utcDay(now));
}
