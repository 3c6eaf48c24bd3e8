/**
 * Bloom levels: the kinds of thinking that a question or a learning objective asks for, from the lowest (remember) to the highest (create).
 */
import type { CourseLanguage } from "./language";

export const bloomLevels = ["remember", "understand", "apply", "analyse", "evaluate", "create"] as const;
export type BloomLevel = (typeof bloomLevels)[number];

/** The word for each Bloom level in each language of a course, in the order of `bloomLevels`. Authors write these words in course files. */
const words = {
  nl: ["onthouden", "begrijpen", "toepassen", "analyseren", "evalueren", "creëren"],
  en: ["remember", "understand", "apply", "analyse", "evaluate", "create"],
} as const satisfies Record<CourseLanguage, readonly string[] & { length: typeof bloomLevels.length }>;

export type BloomLevelName = (typeof words)[CourseLanguage][number];

const levelByWord = new Map<string, BloomLevel>(
  [bloomLevels, ...Object.values(words)].flatMap((list) =>
    bloomLevels.map((level, at): [string, BloomLevel] => [list[at] as string, level]),
  ),
);

/** Returns the Bloom words that an author may use in course files of this language. */
export function listBloomLevelNames(language: CourseLanguage): readonly BloomLevelName[] {
  return words[language];
}

/** Returns the Bloom level for its code or for its word in any language; undefined for another text. */
export function findBloomLevel(word: string): BloomLevel | undefined {
  return levelByWord.get(word);
}

/** Returns whether a Bloom level is as high as `least` or higher. */
export function isBloomLevelAtLeast(level: BloomLevel, least: BloomLevel): boolean {
  return bloomLevels.indexOf(level) >= bloomLevels.indexOf(least);
}

/**
 * Returns the word of this language for a Bloom level, given as a code or as a word of any language. Another text is returned unchanged.
 */
export function translateBloomLevel(language: CourseLanguage, level: string): string {
  const known = findBloomLevel(level);
  return known === undefined ? level : (words[language][bloomLevels.indexOf(known)] ?? level);
}
