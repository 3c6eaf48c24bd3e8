import type { ReviewQuestionData } from "~/learning/review/review-page-data";
import { lessonPath, rereadFromReviewPath, reviewPath, saveReviewAnswerPath } from "../addresses";
import { CourseLanguageProvider, CourseText } from "../course-text";
import { TestCase } from "../final-test/test-case";
import { TextWithCourseWords } from "../html";
import { useMessages } from "../messages";
import { AnsweredQuestion } from "../questions/answered-question";
import { UnansweredQuestionForm } from "../questions/unanswered-question-form";
import { ReportProblemLink } from "../report-problem-link";
import { ConfidenceFields } from "./confidence-fields";
import { reviewDayFieldName } from "./review-day-field";
import { useDayToCome } from "./use-day-to-come";

/** One question of a review: open, asked once more, or marked. The script replaces the element after an answer. */
export function ReviewQuestion({ page }: { page: ReviewQuestionData }) {
  return (
    <CourseLanguageProvider language={page.course.language}>
      <article className="q" id="review-question" tabIndex={-1}>
        <Question page={page} />
      </article>
    </CourseLanguageProvider>
  );
}

function Question({ page }: { page: ReviewQuestionData }) {
  const { review, report } = useMessages();
  const { course, lesson, question, story, asksConfidence, said, today } = page;
  const heading = <ReviewHeading page={page} />;
  const passageHref = rereadFromReviewPath(course.id, lesson.id, question.passage.id, question.id);
  // A link in the story leads to its place in the lesson.
  const html = story?.html.replaceAll('href="#', `href="${lessonPath(course.id, lesson.id)}#`) ?? "";
  return (
    <>
      {story ? <TestCase id="review-case" story={{ ...story, html }} /> : null}
      {question.state === "final" ? (
        <AnsweredQuestion question={question} heading={heading} tellFirst={review.firstCounts}>
          <AfterAnswer page={page} passageHref={passageHref} />
        </AnsweredQuestion>
      ) : (
        <UnansweredQuestionForm
          {...{ question, heading, passageHref }}
          action={`${reviewPath}#review-question`}
          scriptAction={saveReviewAnswerPath}
          attempt={{ course: course.id, [reviewDayFieldName]: today }}
          words={review}
          moreFields={asksConfidence ? <ConfidenceFields said={said} /> : null}
          // A button at the lower edge would hide how sure one is, and would be used before that was seen.
          sticks={!asksConfidence}
        />
      )}
      <ReportProblemLink
        courseId={course.id}
        lessonId={lesson.id}
        place={`question:${question.id}`}
        at={report.place("question", page.position, "")}
      />
    </>
  );
}

/** Says where the question is from. The piece is named, because the words of an author may be about "this piece". */
function ReviewHeading({ page: { lesson, question, courseTitle, daysAgo } }: { page: ReviewQuestionData }) {
  const { review } = useMessages();
  const { title } = question.passage;
  return (
    <h2 className="over">
      {courseTitle ? (
        <>
          <CourseText>{courseTitle}</CourseText>.{" "}
        </>
      ) : null}
      <TextWithCourseWords text={review.over(lesson.number, title, daysAgo)} ofCourse={title} />
    </h2>
  );
}

/** What follows the feedback: when the question comes back, where to read back, and the way on. */
function AfterAnswer({ page, passageHref }: { page: ReviewQuestionData; passageHref: string }) {
  const { review, lesson: words } = useMessages();
  const nameDay = useDayToCome();
  const { after, question, today } = page;
  if (!after) return null;
  const { comesBack, hasOtherQuestion, sureAndWrong, next } = after;
  const returns = comesBack
    ? review.comesBack(nameDay(comesBack.day, today, !comesBack.isCertain), hasOtherQuestion)
    : review.rests;
  return (
    <>
      {sureAndWrong ? (
        <p className="aside">
          <b>{review.sureAndWrong[sureAndWrong]}</b> {review.sureAndWrongNote} {returns}
        </p>
      ) : (
        <p className="small mt3">{returns}</p>
      )}
      <p className="mt3">
        <a className="go" href={passageHref}>
          {words.question.reread} <CourseText>{question.passage.title}</CourseText>
        </a>
      </p>
      <p className="row bottom">
        <a className="btn" href={reviewPath}>
          {next === null ? review.ready : review.next(next)}
        </a>
      </p>
    </>
  );
}
