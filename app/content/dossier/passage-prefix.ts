/** What stands before the number in the ids of the passages of a dossier. Each dossier of a course has its own. */

/**
 * Returns a prefix that is not used yet: the key of the source in small letters if it can be one, or else a letter, or two.
 * @param taken the ids of passages that are there already
 */
export function proposePassagePrefix(source: string, taken: readonly string[]): string {
  const used = new Set(taken.map((id) => id.replace(/-\d+$/, "")));
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const own = source.toLowerCase().replace(/[^a-z]/g, "");
  const others = [...letters, ...letters.flatMap((first) => letters.map((second) => first + second))];
  return [own, ...others].find((prefix) => prefix !== "" && !used.has(prefix)) ?? "zzz";
}
