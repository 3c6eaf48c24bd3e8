import type { FormFields } from "../kind";
import type { Multiple } from "./schema";

export function composeSampleFields({ options }: Multiple, right: boolean): FormFields {
  return { option: options.filter(({ correct }) => correct === right).map(({ id }) => id) };
}
