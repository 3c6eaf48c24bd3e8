/** This file renders the parts of a review that change when it is answered. The script replaces them by their ids. */
import type { ReviewQuestionData } from "~/learning/review/review-page-data";
import { ReviewBar } from "~/ui/review/review-bar";
import { ReviewQuestion } from "~/ui/review/review-question";
import { type FragmentRecipient, renderFragment } from "~/web/responses/lesson-fragments.server";

/** Returns the question as it is after an answer, and the bar with its brick. */
export function renderReviewAfterAnswer(page: ReviewQuestionData, to: FragmentRecipient): string {
  return renderFragment(
    to,
    <>
      <ReviewQuestion page={page} />
      <ReviewBar bricks={page.bricks} position={page.position} />
    </>,
  );
}
