import { countQuestionProgress } from "~/learning/practice/lesson-state";
import type { ReviewDoneData, ReviewPageData, ReviewQuestionData } from "~/learning/review/review-page-data";
import { moreReviewPath } from "~/ui/addresses";
import { EmptyListMessage } from "~/ui/blocks";
import { formatWeekday } from "~/ui/dates";
import { StepHeading } from "~/ui/final-test/step-heading";
import { useMessages } from "~/ui/messages";
import { QuestionBricks, StateSign } from "~/ui/motif";
import { ComingWeeksSection } from "~/ui/review/coming-weeks";
import { ReviewBar } from "~/ui/review/review-bar";
import { ReviewQuestion } from "~/ui/review/review-question";
import { useDayToCome } from "~/ui/review/use-day-to-come";
import { PauseForm } from "~/ui/today/pause-form";

interface ReviewPageProps {
  page: ReviewPageData;
  /** Whether the page follows a form of an earlier day whose answer was stored on that day. */
  storedEarlier?: boolean;
}

/** A review: one question, or what was done, or that nothing comes back today. */
export function ReviewPage({ page, storedEarlier = false }: ReviewPageProps) {
  return (
    <>
      {storedEarlier ? <StoredEarlierNotice /> : null}
      <Standing page={page} />
    </>
  );
}

/** It has the focus, because it stands first of what would have it. */
function StoredEarlierNotice() {
  const { review } = useMessages();
  return (
    <div className="wrap mt5">
      {/* biome-ignore lint/a11y/noAutofocus: it answers the form that was sent, and else a screen reader would not say it. */}
      <p className="state" role="status" tabIndex={-1} autoFocus>
        <StateSign name="done" />
        <span>{review.storedEarlier}</span>
      </p>
    </div>
  );
}

function Standing({ page }: { page: ReviewPageData }) {
  if (page.state === "question") return <QuestionPage page={page} />;
  if (page.state === "done") return <DonePage page={page} />;
  return <div className="wrap one">{page.state === "paused" ? <Paused /> : <Empty page={page} />}</div>;
}

function QuestionPage({ page }: { page: ReviewQuestionData }) {
  const { review } = useMessages();
  const { position, bricks, question } = page;
  // After an answer, the verdict or the hint has the focus.
  const isNew = question.state === "open" && question.problem === null && !question.late;
  return (
    <>
      <ReviewBar bricks={bricks} position={position} />
      <div className="wrap one">
        <StepHeading className="vh" focus={isNew}>
          {review.step(position, bricks.length)}
        </StepHeading>
        <ReviewQuestion page={page} />
      </div>
    </>
  );
}

function DonePage({ page }: { page: ReviewDoneData }) {
  const { review, lesson, locale } = useMessages();
  const { done } = review;
  const { bricks, mended, more, weeks, today } = page;
  const counts = countQuestionProgress(bricks);
  const plain =
    counts.right === bricks.length
      ? done.allRight(bricks.length)
      : done.plain({ wrong: counts.wrong > 0, half: counts.half > 0 });
  return (
    <>
      <ReviewBar bricks={bricks} position={null} />
      <div className="wrap one">
        <div className="flow">
          <p className="over">{done.over(formatWeekday(today, locale))}</p>
          <StepHeading>{done.heading(2 * counts.right + counts.half, bricks.length)}</StepHeading>
          <p className="lead">{mended > 0 ? done.mended(mended) : plain}</p>
          <QuestionBricks bricks={bricks} label={lesson.bricks(counts)} large />
          <p className="row">
            <a className="btn" href="/today">
              {done.toToday}
            </a>
            {more > 0 ? (
              <a className="btn quiet" href={moreReviewPath}>
                {done.more(more)}
              </a>
            ) : null}
            {more > 0 ? <span className="small">{done.moreNote}</span> : null}
          </p>
          <ComingWeeksSection weeks={weeks} today={today} wasAsked />
        </div>
      </div>
    </>
  );
}

function Empty({ page: { nextDay, today } }: { page: ReviewDoneData }) {
  const { review } = useMessages();
  const { empty, done } = review;
  const nameDay = useDayToCome();
  return (
    <>
      <h1 className="vh">{review.title}</h1>
      <EmptyListMessage
        title={empty.heading}
        text={nextDay ? empty.next(nameDay(nextDay, today)) : empty.none}
        action={
          <a className="btn" href="/today">
            {done.toToday}
          </a>
        }
      />
    </>
  );
}

function Paused() {
  const { paused, done } = useMessages().review;
  return (
    <div className="flow">
      <h1>{paused.heading}</h1>
      <p className="lead">{paused.text}</p>
      <div className="row">
        <PauseForm paused />
        <a className="go" href="/today">
          {done.toToday}
        </a>
      </div>
    </div>
  );
}
