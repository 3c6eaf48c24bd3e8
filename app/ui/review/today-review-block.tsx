import { countQuestionProgress } from "~/learning/practice/lesson-state";
import type { ReviewToday } from "~/learning/review/review-page-data";
import { calibrationPath, moreReviewPath, reviewPath } from "../addresses";
import { useMessages } from "../messages";
import { QuestionBricks } from "../motif";
import { PauseForm } from "../today/pause-form";
import { useDayToCome } from "./use-day-to-come";

interface TodayReviewBlockProps {
  review: ReviewToday;
  paused: boolean;
  /** Whether the learner says how sure they are. */
  asksConfidence: boolean;
}

/**
 * What comes back today, on the page of today: the bricks, why these questions, and the way in. During a pause it does not
 * invite, and has the button that ends it.
 */
export function TodayReviewBlock({ review: today, paused, asksConfidence }: TodayReviewBlockProps) {
  const { review, rhythm, lesson } = useMessages();
  const { block } = review;
  const { state, bricks, left, minutes } = today;
  const isReady = state === "ready" && !paused;
  return (
    <section className="block" aria-labelledby="review-heading">
      <h2 id="review-heading">
        {block.title(isReady ? left : 0, bricks.length)}
        {isReady ? <span className="small">{block.minutes(minutes)}</span> : null}
      </h2>
      {bricks.length > 0 && !paused ? (
        <QuestionBricks bricks={bricks} label={lesson.bricks(countQuestionProgress(bricks))} large />
      ) : null}
      {paused ? (
        <>
          <p>{rhythm.pause.is}</p>
          <PauseForm paused />
        </>
      ) : (
        <Standing today={today} />
      )}
      {asksConfidence ? (
        <p>
          <a className="go" href={calibrationPath}>
            {block.calibration}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Standing({ today }: { today: ReviewToday }) {
  const { block, done, empty } = useMessages().review;
  const nameDay = useDayToCome();
  const { state, bricks, why, position, more, nextDay } = today;
  switch (state) {
    case "ready": {
      const reason = block.why(why);
      return (
        <>
          {reason ? <p>{reason}</p> : null}
          <p>
            <a className="btn quiet" href={reviewPath}>
              {bricks.every((brick) => brick === "todo") ? block.begin : block.goOn(position)}
            </a>
          </p>
        </>
      );
    }
    case "done":
      return (
        <>
          <p>{block.done}</p>
          {more > 0 ? (
            <p>
              <a className="go" href={moreReviewPath}>
                {done.more(more)}
              </a>
            </p>
          ) : null}
        </>
      );
    case "nothing":
      return <p>{nextDay ? block.nothing(nameDay(nextDay, today.today)) : `${empty.heading}.`}</p>;
    case "none":
      return <p>{empty.none}</p>;
  }
}
