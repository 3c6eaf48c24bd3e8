import { findChoiceText } from "../choices/describe-choices";
import type { TrueFalseResponse } from "./fields";
import type { TrueFalse } from "./schema";

export function describe({ reasons }: TrueFalse, { answer, reason }: TrueFalseResponse): string[] {
  return [String(answer), findChoiceText(reasons)(reason)];
}
