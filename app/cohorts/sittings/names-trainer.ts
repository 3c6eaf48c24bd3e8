/** Returns the words of a text in small letters without accents. What stands between letters and digits ends a word. */
function wordsOf(text: string): string[] {
  const folded = text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}'’]/gu, "")
    .toLowerCase();
  return folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/**
 * Returns whether the name of a group has the name of one of these trainers in it, or the last word of that name. Case, accents and what stands
 * between the words make no difference. A certificate names no trainer, and a last name alone says who it is.
 */
export function namesTrainer(groupName: string, trainerNames: readonly string[]): boolean {
  const words = wordsOf(groupName);
  return trainerNames.map(wordsOf).some((name) => {
    const [last] = name.slice(-1);
    return last !== undefined && (words.includes(last) || words.join("").includes(name.join("")));
  });
}
