import { countQuestionProgress } from "~/learning/practice/lesson-state";
import type { ReviewPosition } from "~/learning/review/review-page-data";
import { useMessages } from "../messages";
import { QuestionBricks } from "../motif";

/**
 * The bar above a review: the bricks of this set, and the way out. `position`: null when the set is done; then there is nothing to stop. The
 * script replaces it by its id.
 */
export function ReviewBar({ bricks, position }: { bricks: ReviewPosition["bricks"]; position: number | null }) {
  const { review, lesson } = useMessages();
  return (
    <nav className="rev-bar" id="review-bar" aria-label={review.barLabel}>
      <div className="wrap">
        {bricks.length > 0 ? (
          <QuestionBricks bricks={bricks} label={lesson.bricks(countQuestionProgress(bricks))} />
        ) : null}
        <span>{position === null ? review.ready : review.bar(position, bricks.length)}</span>
        {position === null ? null : (
          <a className="go" href="/today">
            {review.stop}
          </a>
        )}
      </div>
    </nav>
  );
}
