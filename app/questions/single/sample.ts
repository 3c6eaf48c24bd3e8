import type { FormFields } from "../kind";
import type { Single } from "./schema";

export function composeSampleFields({ options }: Single, right: boolean): FormFields {
  return {
    option: options
      .filter(({ correct }) => correct === right)
      .slice(0, 1)
      .map(({ id }) => id),
  };
}
