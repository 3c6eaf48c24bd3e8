import type { FormFields } from "../kind";
import type { Short } from "./schema";

/** Nothing is right or wrong of itself. */
export function sample(_question: Short, _right: boolean): FormFields {
  return { text: ["Mijn antwoord"] };
}
