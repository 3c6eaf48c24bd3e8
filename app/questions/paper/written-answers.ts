/** Reads what somebody wrote down as an answer on paper. */
import { z } from "zod";
import type { PostedFormFields } from "../kind";

export const paperLetters = "abcdefghijklmnopqrstuvwxyz";

const letter = z.string().trim().toLowerCase().length(1);
const letters = z.array(letter);
const letterByNumber = z.record(z.string(), letter);

type Item = { id: string };

/** Returns the item with this letter: `a` is the first. Undefined if there is none. */
function findItem<T extends Item>(items: readonly T[], written: string): T | undefined {
  return items[paperLetters.indexOf(written)];
}

/** Reads one letter, such as `"b"`, as the field `name`. */
export function readLetter(name: string, items: readonly Item[], written: unknown): PostedFormFields | null {
  const read = letter.safeParse(written);
  const found = read.success ? findItem(items, read.data) : undefined;
  return found ? { [name]: [found.id] } : null;
}

/** Reads a list of letters, such as `["a", "c"]`, as the ids of the items. */
export function readLetters(items: readonly Item[], written: unknown): string[] | null {
  const read = letters.safeParse(written);
  const found = read.success ? read.data.map((each) => findItem(items, each)) : [undefined];
  return found.every((item) => item !== undefined) ? found.map(({ id }) => id) : null;
}

/** Reads a letter for each number, such as `{"1": "c"}`, as the fields `<prefix>-<id>`. */
export function readLetterForEachNumber(
  prefix: string,
  numbered: readonly Item[],
  lettered: readonly Item[],
  written: unknown,
): PostedFormFields | null {
  const read = letterByNumber.safeParse(written);
  if (!read.success) return null;
  const fields: PostedFormFields = {};
  for (const [number, each] of Object.entries(read.data)) {
    const item = numbered[Number(number) - 1];
    const slot = findItem(lettered, each);
    if (!item || !slot) return null;
    fields[`${prefix}-${item.id}`] = [slot.id];
  }
  return fields;
}
