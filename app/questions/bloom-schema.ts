/**
 * Schemas that read and write Bloom levels. They are not in `bloom.ts`, because message catalogues import that file, and schemas would make
 * the scripts of pages larger.
 */
import { z } from "zod";
import { type BloomLevel, type BloomLevelName, bloomLevels, findBloomLevel, listBloomLevelNames } from "./bloom";
import { type CourseLanguage, courseLanguages } from "./language";

/** Returns a schema that turns a Bloom word of this language into the code of its level. */
export function createBloomWordSchema(language: CourseLanguage) {
  return z.enum(listBloomLevelNames(language)).transform((word) => findBloomLevel(word) as BloomLevel);
}

/**
 * Translates between the code of a Bloom level and the Dutch word in stored content, which hashes depend on. It also reads codes and the
 * words of other languages.
 */
export const storedBloomLevelCodec = z.codec(
  z.enum([...bloomLevels, ...courseLanguages.flatMap(listBloomLevelNames)]),
  z.enum(bloomLevels),
  {
    decode: (word) => findBloomLevel(word) as BloomLevel,
    encode: (level) => listBloomLevelNames("nl")[bloomLevels.indexOf(level)] as BloomLevelName,
  },
);
