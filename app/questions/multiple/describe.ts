import { findChoiceText } from "../choices/describe-choices";
import type { MultipleResponse } from "./fields";
import type { Multiple } from "./schema";

export function describe({ options }: Multiple, response: MultipleResponse): string[] {
  return response.options.map(findChoiceText(options));
}
