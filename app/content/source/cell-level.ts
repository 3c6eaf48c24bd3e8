/** The levels of a cell in the blueprint of a final test. */
import { z } from "zod";
import { type BloomLevel, isBloomLevelAtLeast } from "~/questions/bloom";
import type { CourseLanguage } from "~/questions/language";

export const cellLevels = ["remember-understand", "apply-analyse", "case"] as const;
/** `apply-analyse`: the level apply or a higher one. `case`: a question about a case, at any level. */
export type CellLevel = (typeof cellLevels)[number];

/** The words for the levels in course.yaml. */
const cellLevelWords: Readonly<Record<CourseLanguage, Readonly<Record<CellLevel, string>>>> = {
  nl: {
    "remember-understand": "onthouden-begrijpen",
    "apply-analyse": "toepassen-analyseren",
    case: "casus",
  },
  en: { "remember-understand": "remember-understand", "apply-analyse": "apply-analyse", case: "case" },
};

/** Returns the schema of a level as course.yaml writes it in this language. */
export function createCellLevelSchema(language: CourseLanguage) {
  const words = cellLevelWords[language];
  return z
    .enum(cellLevels.map((level) => words[level]))
    .transform((word) => cellLevels.find((level) => words[level] === word) as CellLevel);
}

/** Returns the word for a level in this language. */
export function translateCellLevel(language: CourseLanguage, level: CellLevel): string {
  return cellLevelWords[language][level];
}

/** Returns whether a question is of this level. */
export function isQuestionOfCellLevel(level: CellLevel, question: { bloom: BloomLevel; case?: string }): boolean {
  if (level === "case") return question.case !== undefined;
  return isBloomLevelAtLeast(question.bloom, "apply") === (level === "apply-analyse");
}
