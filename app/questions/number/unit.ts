import { normalizeTypedAnswer } from "../typed/normalize-typed-answer";
import type { NumericQuestion } from "./schema";

/** Returns whether a typed unit is right: one of the units of the question, or no unit at all. */
export function isAcceptedOrEmptyUnit({ units }: Pick<NumericQuestion, "units">, unit: string): boolean {
  return unit === "" || units.some((each) => normalizeTypedAnswer(each) === normalizeTypedAnswer(unit));
}
