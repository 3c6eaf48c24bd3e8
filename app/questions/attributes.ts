/** Attributes of the tag `<Question>`. */
import { z } from "zod";
import { bloomLevels, keyPattern } from "./base";
import { getKindDefinition, listKinds } from "./table";

const kindNames = listKinds(() => true);
/** Attributes that only some kinds have. */
export const kindAttributes: readonly string[] = [
  ...new Set(kindNames.flatMap((type) => getKindDefinition(type).attributes)),
];

const key = z.string().regex(keyPattern);
const keys = z
  .string()
  .transform((text) => text.split(/\s+/).filter(Boolean))
  .pipe(z.array(key));
export const baseAttributes = z.object({
  id: key,
  type: z.enum(kindNames),
  objective: key,
  bloom: z.enum(bloomLevels),
  facility: z
    .string()
    .regex(/^(0(\.\d+)?|1(\.0+)?)$/)
    .transform(Number)
    .optional(),
  sources: keys.pipe(z.array(z.string()).min(1)),
  passage: z.string().min(1),
  case: z.string().min(1).optional(),
  enemies: keys.default([]),
});

/** The allowed values of attributes that have a fixed list. */
export const attributeChoices: Readonly<Record<string, readonly string[]>> = { type: kindNames, bloom: bloomLevels };

export const questionAttributes: readonly string[] = [...Object.keys(baseAttributes.shape), ...kindAttributes];
