import { reviewedQuestionPath } from "../addresses";
import { useMessages } from "../messages";

/** Leads from a passage back to the question of today's review from which its reader came. */
export function BackToReview({ courseId, questionId }: { courseId: string; questionId: string }) {
  const { review } = useMessages();
  return (
    <p className="to-search no-print">
      <a href={`${reviewedQuestionPath(courseId, questionId)}#review-question`} rel="nofollow">
        {review.backToQuestion}
      </a>
    </p>
  );
}
