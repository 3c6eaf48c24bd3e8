import type { EndedLiveQuestion, LiveExplanation, LiveScreen } from "~/cohorts/live/live-screen";
import { liveSessionsPath } from "~/ui/addresses";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { CourseLanguageProvider } from "~/ui/course-text";
import { formatLongDateTime } from "~/ui/dates";
import { CourseHtml, TextWithCourseWords } from "~/ui/html";
import { optionLetter } from "~/ui/live/letters";
import { VoteComparison } from "~/ui/live/vote-comparison";
import { useMessages } from "~/ui/messages";

interface EndedLiveSessionPageProps {
  cohort: { id: string; name: string };
  session: { startedAt: string | Date };
  questions: EndedLiveQuestion[];
}

/**
 * The page of a session that has ended: each question with its votes. A key that the session did not come to stands in a fold, since the
 * group may still be watching.
 */
export function EndedLiveSessionPage({ cohort, session, questions }: EndedLiveSessionPageProps) {
  const { live, locale } = useMessages();
  const words = live.control;
  return (
    <>
      <div className="wrap band">
        <CohortHeading
          cohort={cohort}
          title={live.choose.endedOn(formatLongDateTime(session.startedAt, locale))}
          current="live"
          up={{ href: liveSessionsPath(cohort.id), text: cohort.name }}
        />
        <p className="lead read mt5">{words.over}.</p>
        <p className="read">{words.overLead}</p>
        <p className="row mt5">
          <a className="tool do" href={liveSessionsPath(cohort.id)}>
            {words.newSession}
          </a>
        </p>
      </div>
      {questions.map(({ screen, unseen }) => (
        <section className="band" key={screen.no} aria-labelledby={`question-${screen.no}`}>
          <CourseLanguageProvider language={screen.language}>
            <div className="wrap flow live-past">
              <h2 id={`question-${screen.no}`}>{words.questionNo(screen.no)}</h2>
              <p className="small">
                <TextWithCourseWords
                  text={live.choose.lesson(screen.lesson.number, screen.lesson.short)}
                  ofCourse={screen.lesson.short}
                />
              </p>
              <CourseHtml as="p" className="lead read" html={screen.stem} />
              <VoteComparison screen={screen} />
              {unseen ? <UnseenExplanation screen={screen} explanation={unseen} /> : null}
            </div>
          </CourseLanguageProvider>
        </section>
      ))}
    </>
  );
}

/** The right options of a question that was not explained, each with its feedback. */
function UnseenExplanation({ screen, explanation }: { screen: LiveScreen; explanation: LiveExplanation }) {
  const { control: words, screen: screenWords } = useMessages().live;
  const key = screen.options.flatMap((option, at) => (explanation.right[at] ? [{ ...option, at }] : []));
  return (
    <details className="fold">
      <summary>
        {words.showKey}
        <span className="vh">: {words.questionNo(screen.no)}</span>
      </summary>
      <p className="read">{words.unseen}</p>
      <h3>{screenWords.right(key.length)}</h3>
      <ul className="live-key">
        {key.map(({ id, html, at }) => (
          <li key={id}>
            <p>
              <b>{optionLetter(at)}</b> <CourseHtml html={html} />
            </p>
            <CourseHtml as="div" html={explanation.feedback[at] ?? ""} />
          </li>
        ))}
      </ul>
    </details>
  );
}
