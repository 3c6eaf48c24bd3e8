import { z } from "zod";

/** The form with a pasted list that fills a column. The use case limits how much of it is read. An uploaded file can only be previewed. */
export const ownColumnListForm = z.object({ list: z.string().default("") });

/** Returns the name of the field in which the trainer chooses the member of a line. */
export const composeChoiceFieldName = (line: number) => `choice.${line}`;

/** Returns the members whom the trainer chose in the posted fields, by the number of the line. */
export function readChoices(fields: Record<string, string[]>): Map<number, string> {
  const choices = new Map<number, string>();
  for (const [name, [value = ""]] of Object.entries(fields)) {
    const line = /^choice\.(\d{1,6})$/.exec(name)?.[1];
    if (line && value !== "") choices.set(Number(line), value);
  }
  return choices;
}
