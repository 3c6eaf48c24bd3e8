import type { Calibration, SureAndWrong } from "~/learning/review/calibration";
import type { CalibrationLevel, LevelJudgement } from "~/learning/review/confidence";
import { lessonPath, reviewSettingsPath } from "~/ui/addresses";
import { EmptyListMessage } from "~/ui/blocks";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { formatLongDate } from "~/ui/dates";
import { TextWithCourseWords } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { formatNumber } from "~/ui/numbers";
import { ResponsiveTable } from "~/ui/responsive-table";

/** How sure a learner was in reviews, whether that was right, and the questions that they were sure of and did not know. */
export function ConfidencePage({ calibration }: { calibration: Calibration | null }) {
  const { calibration: words } = useMessages().review;
  return (
    <div className="wrap band">
      <p className="over">
        <a href="/today">{words.back}</a>
      </p>
      <h1>{words.title}</h1>
      {calibration ? (
        <>
          <p className="lead read mt5">{words.lead}</p>
          <Levels levels={calibration.levels} />
          <SureAndWrongList questions={calibration.sureAndWrong} />
        </>
      ) : (
        <div className="mt7">
          <EmptyListMessage title={words.emptyTitle} text={words.empty} />
        </div>
      )}
      <p className="mt7">
        <a className="go" href={reviewSettingsPath}>
          {words.toSettings}
        </a>
      </p>
    </div>
  );
}

function Levels({ levels }: { levels: CalibrationLevel[] }) {
  const { review, locale } = useMessages();
  const { calibration: words, levels: names } = review;
  const listNames = (judgement: LevelJudgement) =>
    levels.filter((level) => level.judgement === judgement).map(({ confidence }) => names[confidence]);
  const few = listNames("few");
  return (
    <div className="read flow mt7">
      <ul className="sure-bars">
        {levels.map((level) => (
          <li key={level.confidence}>
            <span>{words.picture(names[level.confidence], level.right, level.answers)}</span>
            {level.answers > 0 ? <LevelBar level={level} /> : null}
          </li>
        ))}
      </ul>
      {(["too-sure", "too-careful", "fits"] as const).map((judgement) => {
        const judged = listNames(judgement);
        if (judged.length === 0) return null;
        return (
          <p key={judgement}>
            {judgement === "fits" && judged.length === levels.length
              ? words.allFit
              : words.judgements[judgement](judged)}
          </p>
        );
      })}
      {few.length > 0 ? <p className="small">{words.few(few)}</p> : null}
      <details>
        <summary>{words.table}</summary>
        <ResponsiveTable
          caption={words.title}
          columns={[
            { key: "level", label: words.level, cell: ({ confidence }) => names[confidence] },
            { key: "answers", label: words.answers, num: true, cell: ({ answers }) => answers },
            { key: "right", label: words.right, num: true, cell: ({ right }) => right },
            {
              key: "mean",
              label: words.measure,
              num: true,
              cell: ({ meanMark }) => (meanMark === null ? "–" : formatNumber(meanMark, locale, 1)),
            },
          ]}
          rows={levels}
          rowKey={({ confidence }) => String(confidence)}
        />
        <p className="small mt3">{words.measureText}</p>
      </details>
    </div>
  );
}

/** A bar as long as the share of right answers in an outline of all. The words beside it say the same. */
function LevelBar({ level: { answers, right } }: { level: CalibrationLevel }) {
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="all" width="100" height="10" />
      <rect className="good" width={(100 * right) / answers} height="10" />
    </svg>
  );
}

function SureAndWrongList({ questions }: { questions: SureAndWrong[] }) {
  const { calibration: words } = useMessages().review;
  return (
    <section className="read flow mt7" aria-labelledby="sure-heading">
      <h2 id="sure-heading">{words.listTitle}</h2>
      <p>{questions.length === 0 ? words.listNone : words.listIntro}</p>
      <ul className="rows plain sure-wrong">
        {questions.map((each) => (
          <SureAndWrongRow key={`${each.course.id} ${each.questionId} ${each.day}`} question={each} />
        ))}
      </ul>
    </section>
  );
}

function SureAndWrongRow({ question }: { question: SureAndWrong }) {
  const { review, lesson: lessonWords, locale } = useMessages();
  const { course, lesson, stem, passage, partly, day } = question;
  const query = new URLSearchParams({ at: passage.id });
  return (
    <li>
      <CourseLanguageProvider language={course.language}>
        <p className="over">
          <TextWithCourseWords text={review.over(lesson.number, passage.title, null)} ofCourse={passage.title} />
        </p>
        <h3>
          <CourseText>{stem}</CourseText>
        </h3>
        <p className="small">
          {formatLongDate(day, locale)}. {partly ? `${review.calibration.partly} ` : ""}
          <a href={`${lessonPath(course.id, lesson.id)}?${query}#${encodeURIComponent(passage.id)}`}>
            {lessonWords.question.reread} <CourseText>{passage.title}</CourseText>
          </a>
        </p>
      </CourseLanguageProvider>
    </li>
  );
}
