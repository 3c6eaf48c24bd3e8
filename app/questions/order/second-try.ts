import { toShownChoice } from "../choices/shuffle-choices";
import type { SecondTry } from "../kind";
import { splitIntoBlocks } from "./blocks";
import type { StepOrderQuestionBeforeAnswer } from "./draw";
import { readStepOrderResponse, type StepOrderResponse } from "./fields";
import { isFollowedByCorrectStep } from "./grade";
import type { StepOrderQuestion } from "./schema";

type Step = StepOrderQuestion["steps"][number];

/**
 * The second try: steps that already followed each other rightly move as one block. A field has the place of a block, and is named after
 * its first step. With two blocks only one other order is left; the learner still has to see it. Two steps have no second try.
 */
export const stepOrderSecondTry = {
  allows: ({ steps }) => steps.length > 2,
  draw(question, _ask, first) {
    const blocks = listBlocks(question, first).map((block) => block.map(toShownChoice));
    const following = Object.fromEntries(
      blocks.flatMap(([head, ...rest]) => (head && rest[0] ? [[head.id, rest]] : [])),
    );
    return { type: "order", steps: blocks.flatMap((block) => block.slice(0, 1)), following };
  },
  readResponse(question, first, posted) {
    const blocks = listBlocks(question, first);
    const read = readStepOrderResponse({ ...question, steps: blocks.flatMap((block) => block.slice(0, 1)) }, posted);
    if (typeof read === "string") return read;
    const ordered = read.steps.flatMap((head) => blocks.find(([step]) => step?.id === head) ?? []);
    return { type: "order", steps: ordered.map(({ id }) => id) };
  },
} satisfies SecondTry<StepOrderQuestion, StepOrderQuestionBeforeAnswer, StepOrderResponse>;

/** Returns the blocks of the first answer, in its order. */
function listBlocks(question: StepOrderQuestion, { steps: given }: StepOrderResponse): Step[][] {
  const steps = given.flatMap((id) => question.steps.find((step) => step.id === id) ?? []);
  return splitIntoBlocks(steps, ({ id }) => isFollowedByCorrectStep(question, given, id));
}
