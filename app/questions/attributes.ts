/** The attributes that the tag `<Question>` can have in a course file, and the values that are allowed. */
import { z } from "zod";
import { idAndSourceKeyPattern } from "./base";
import { listBloomLevelNames } from "./bloom";
import { createBloomWordSchema } from "./bloom-schema";
import type { CourseLanguage } from "./language";
import { parseSourcePassageIds } from "./reading/source-passages";
import { getQuestionKindDefinition, listQuestionKinds } from "./table";

const kindNames = listQuestionKinds(() => true);
/** The names of the attributes that only some kinds of question have, such as `answer`. */
export const attributeNamesOfSomeQuestionKinds: readonly string[] = [
  ...new Set(kindNames.flatMap((type) => getQuestionKindDefinition(type).attributes)),
];

const key = z.string().regex(idAndSourceKeyPattern);
const keys = z
  .string()
  .transform((text) => text.split(/\s+/).filter(Boolean))
  .pipe(z.array(key));
/** The sources that an answer rests on; `none` for a question about what the course says itself. */
const sources = keys
  .pipe(z.array(z.string()).min(1))
  .transform((written) => (written.length === 1 && written[0] === "none" ? [] : written));
const sourcePassages = z.string().transform((text, { addIssue }) => {
  const ids = parseSourcePassageIds(text);
  if (!ids) addIssue("not the ids of passages");
  return ids ?? [];
});
const attributes = z.object({
  id: key,
  type: z.enum(kindNames),
  objective: key,
  bloom: z.string(),
  facility: z
    .string()
    .regex(/^(0(\.\d+)?|1(\.0+)?)$/)
    .transform(Number)
    .optional(),
  sources,
  source: sourcePassages.optional(),
  passage: z.string().min(1),
  case: z.string().min(1).optional(),
  place: key.optional(),
  cell: key.optional(),
  role: z.literal("lookback").optional(),
  enemies: keys.default([]),
  /** The question is a draft. Written without a value, or as `taken` if an author wants to mend it. It is not stored. */
  draft: z.enum(["", "taken"]).optional(),
  /** The name of the rule that made the draft. It is not stored. */
  rule: key.optional(),
});

/** The Bloom words differ by language. A look-back is about an earlier lesson, so it needs no passage of its own lesson. */
function composeSchemas(language: CourseLanguage) {
  const bloom = createBloomWordSchema(language);
  return {
    usual: attributes.extend({ bloom }),
    lookBack: attributes.extend({ bloom, passage: z.string().default("") }),
  };
}
const schemas = { nl: composeSchemas("nl"), en: composeSchemas("en") } satisfies Record<CourseLanguage, unknown>;

/** Parses the attributes that questions of every kind have, in a course in this language. */
export function parseCommonQuestionAttributes(language: CourseLanguage, written: Record<string, string>) {
  const { usual, lookBack } = schemas[language];
  return (written.role === "lookback" ? lookBack : usual).safeParse(written);
}

/** Returns the allowed values of an attribute. The list is empty if every value of the right form is allowed, such as for an id. */
export function listAllowedQuestionAttributeValues(language: CourseLanguage, attribute: string): readonly string[] {
  if (attribute === "type") return kindNames;
  if (attribute === "role") return ["lookback"];
  if (attribute === "draft") return ["taken"];
  return attribute === "bloom" ? listBloomLevelNames(language) : [];
}

export const questionAttributeNames: readonly string[] = [
  ...Object.keys(attributes.shape),
  ...attributeNamesOfSomeQuestionKinds,
];
