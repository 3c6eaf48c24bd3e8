/** Schemas of Bloom levels. They are apart from the words, which catalogues import, so that the scripts of pages hold no schemas of content. */
import { z } from "zod";
import { type BloomLevel, type BloomWord, bloomLevels, findBloomLevel, listBloomWords } from "./bloom";
import { type CourseLanguage, courseLanguages } from "./language";

/** Reads a word of this language to its level. */
export function createBloomWordSchema(language: CourseLanguage) {
  return z.enum(listBloomWords(language)).transform((word) => findBloomLevel(word) as BloomLevel);
}

/** Stored content has the Dutch words, because hashes depend on them. Levels and words of other languages are read too. */
export const storedBloomLevelCodec = z.codec(
  z.enum([...bloomLevels, ...courseLanguages.flatMap(listBloomWords)]),
  z.enum(bloomLevels),
  {
    decode: (word) => findBloomLevel(word) as BloomLevel,
    encode: (level) => listBloomWords("nl")[bloomLevels.indexOf(level)] as BloomWord,
  },
);
