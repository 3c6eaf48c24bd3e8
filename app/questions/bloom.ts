/** Bloom levels: what a question or an objective asks of a learner, from the lowest to the highest. */
import type { CourseLanguage } from "./language";

export const bloomLevels = ["remember", "understand", "apply", "analyse", "evaluate", "create"] as const;
export type BloomLevel = (typeof bloomLevels)[number];

/** The words of each language, in the order of `bloomLevels`. Authors write them, and problems name them. */
const words = {
  nl: ["onthouden", "begrijpen", "toepassen", "analyseren", "evalueren", "creëren"],
  en: ["remember", "understand", "apply", "analyse", "evaluate", "create"],
} as const satisfies Record<CourseLanguage, readonly string[] & { length: typeof bloomLevels.length }>;

export type BloomWord = (typeof words)[CourseLanguage][number];

const levelByWord = new Map<string, BloomLevel>(
  [bloomLevels, ...Object.values(words)].flatMap((list) =>
    bloomLevels.map((level, at): [string, BloomLevel] => [list[at] as string, level]),
  ),
);

/** The words of course files in this language. */
export function listBloomWords(language: CourseLanguage): readonly BloomWord[] {
  return words[language];
}

/** The level of a word of any language, or of its own code. */
export function findBloomLevel(word: string): BloomLevel | undefined {
  return levelByWord.get(word);
}

/** Whether one level is at least as high as another. */
export function isBloomLevelAtLeast(level: BloomLevel, least: BloomLevel): boolean {
  return bloomLevels.indexOf(level) >= bloomLevels.indexOf(least);
}

/** The word of this language for a level or for a word that a problem was stored with; any other text is returned as it is. */
export function translateBloomLevel(language: CourseLanguage, level: string): string {
  const known = findBloomLevel(level);
  return known === undefined ? level : (words[language][bloomLevels.indexOf(known)] ?? level);
}
