import { z } from "zod";
import { maxSourceAddressLength, maxSourceEditionLength, maxSourceTitleLength } from "~/studio/imports/source-import";
import { hiddenIdField, optionalTextField } from "~/ui/forms/fields";

/** The form in which an author says whose text a source is. What is in it is judged by the studio. */
export const sourceDescriptionForm = z.object({
  licence: z.string().default(""),
  title: optionalTextField({ most: maxSourceTitleLength, long: "source-title-long", required: true }),
  address: optionalTextField({ most: maxSourceAddressLength, long: "source-address-wrong" }),
  edition: optionalTextField({ most: maxSourceEditionLength, long: "source-edition-long", required: true }),
  courseId: optionalTextField({ most: 100, long: "course-name-wrong", required: true }),
  /** How often the source was described when the page was drawn. */
  version: hiddenIdField(),
});

export function readDescriptionVersion(version: string): number {
  return /^\d{1,9}$/.test(version) ? Number(version) : 0;
}
