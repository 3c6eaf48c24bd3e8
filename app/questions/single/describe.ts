import { findChoiceText } from "../choices/describe-choices";
import type { SingleResponse } from "./fields";
import type { Single } from "./schema";

export function describe({ options }: Single, { option }: SingleResponse): string[] {
  return [findChoiceText(options)(option)];
}
