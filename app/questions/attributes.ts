/** What may stand in the tag `<Question>`. */
import { z } from "zod";
import { bloomLevels, keyPattern } from "./base";
import { kindOf, kindsWith } from "./table";

const kindNames = kindsWith(() => true);
/** Attributes that not every kind has. */
export const ownAttributes: readonly string[] = [...new Set(kindNames.flatMap((type) => kindOf(type).attributes))];

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

export const expectedOf: Record<string, string> = {
  id: "letters, cijfers en streepjes, zoals L3-1",
  type: kindNames.join(", "),
  objective: "het id van een leerdoel",
  bloom: bloomLevels.join(", "),
  sources: "sleutels van bronnen, met spaties ertussen",
  passage: "het anker van een kop in deze les, of het id van een casus",
  facility: "een getal van 0 tot en met 1",
  enemies: "id's van vragen, met spaties ertussen",
};

export const questionAttributes: readonly string[] = [...Object.keys(baseAttributes.shape), ...ownAttributes];
