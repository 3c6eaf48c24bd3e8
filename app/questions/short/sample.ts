import type { FormFields } from "../kind";
import type { Short } from "./schema";

/** The same text for both, because nothing is right or wrong by itself. */
export function composeSampleFields(_question: Short, _right: boolean): FormFields {
  return { text: ["Mijn antwoord"] };
}
