/** The file key.json of a paper: its questions with their keys, and the seed with which they were drawn. */
import { z } from "zod";
import { questionRecordSchema } from "../../app/questions/question";
import type { Messages } from "../../app/ui/messages";
import { CommandRefusal } from "../command-failure";
import { parseJson } from "./parse-json";

const paperKeySchema = z.strictObject({
  course: z.string(),
  set: z.enum(["practice", "final-test"]),
  seed: z.string(),
  /** In the order of the paper. */
  questions: z
    .array(questionRecordSchema)
    .refine((questions) => new Set(questions.map(({ id }) => id)).size === questions.length),
  /** The story of the case that a question is about, by the id of the question. Absent in keys from before they had stories. */
  stories: z.record(z.string(), z.array(z.string())).optional(),
});
export type PaperKey = z.output<typeof paperKeySchema>;

export function writePaperKey(key: PaperKey): string {
  return `${JSON.stringify(z.encode(paperKeySchema, key), null, 1)}\n`;
}

/**
 * @param name the name of the file in messages
 * @throws CommandRefusal if this is not the key of a paper
 */
export function readPaperKey(text: string, { contentCheck }: Messages, name = "key.json"): PaperKey {
  const read = paperKeySchema.safeParse(parseJsonOrNothing(text));
  if (!read.success) throw new CommandRefusal(contentCheck.paper.noKey(name));
  return read.data;
}

function parseJsonOrNothing(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
