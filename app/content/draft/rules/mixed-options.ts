/** The options of a draft in the order in which they are shown: by a hash, so that the place of the right one tells nothing. */
import type { DraftChoice, DraftQuestion } from "../draft-question";
import { listKey, listWrong } from "./rule";
import { orderByHash } from "./stable-order";

export interface MixedOption extends DraftChoice {
  right: boolean;
}

/** For drafts of which options are right or wrong; of others, all that is to be placed is right. */
export function mixOptions({ id, ask }: Pick<DraftQuestion, "id" | "ask">): MixedOption[] {
  const options = [
    ...listKey(ask).map((choice) => ({ ...choice, right: true })),
    ...listWrong(ask).map((choice) => ({ ...choice, right: false })),
  ];
  return orderByHash(options, ({ text }) => text, id);
}
