/**
 * Keeps what was chosen in a final test and is not saved yet, for each question apart. It survives a reload and a lost connection. It stays
 * in one browser tab, as drafts do, and only the person for whom the page was made gets it back.
 */
import { pageMarkFieldName } from "../ui/page-mark";
import { composeDraftKey, type Draft, readPageOwner, withSessionStorage } from "./drafts";

export interface UnsavedChoice {
  /** The address that saves it. */
  address: string;
  /** The fields as they are posted, without the page mark. */
  draft: Draft;
}

/** Returns the path of the attempt in the address of one of its pages, such as `/courses/c/final-test/1-2`. */
export function readAttemptPath(pathname: string): string | null {
  return /^\/courses\/[^/]+\/final-test\/[^/]+(?=\/|$)/.exec(pathname)?.[0] ?? null;
}

const keyOf = (address: string) => composeDraftKey(readPageOwner(document).mark, address, []);

/** Returns the fields of a form as they are posted, without the page mark. */
export function readDraft(form: HTMLFormElement): Draft {
  return [...new FormData(form)].flatMap(
    ([name, value]): Draft => (typeof value === "string" && name !== pageMarkFieldName ? [[name, value]] : []),
  );
}

export function keepChoice({ address, draft }: UnsavedChoice): void {
  withSessionStorage((storage) => storage.setItem(keyOf(address), JSON.stringify(draft)));
}

export function dropChoice(address: string): void {
  withSessionStorage((storage) => storage.removeItem(keyOf(address)));
}

export function findChoice(address: string): UnsavedChoice | null {
  const stored = withSessionStorage((storage) => storage.getItem(keyOf(address)));
  return stored === null ? null : { address, draft: JSON.parse(stored) as Draft };
}

/** Returns all choices of an attempt that are not saved yet. */
export function listChoices(attemptPath: string): UnsavedChoice[] {
  const prefix = keyOf(attemptPath).trimEnd();
  const keys = withSessionStorage((storage) => Object.keys(storage)) ?? [];
  return keys
    .filter((key) => key.startsWith(`${prefix}/`))
    .flatMap((key) => findChoice(key.slice(prefix.length - attemptPath.length).trimEnd()) ?? []);
}

/** Returns a draft with another value of one field, as after a save with the number of saves. */
export function replaceDraftValue(draft: Draft, name: string, value: string): Draft {
  return draft.map((entry) => (entry[0] === name ? [name, value] : entry));
}
