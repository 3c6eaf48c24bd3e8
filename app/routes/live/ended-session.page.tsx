import type { LiveScreen } from "~/cohorts/live/live-screen";
import { liveSessionsPath } from "~/ui/addresses";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { CourseLanguageProvider } from "~/ui/course-text";
import { formatLongDateTime } from "~/ui/dates";
import { CourseHtml, TextWithCourseWords } from "~/ui/html";
import { VoteComparison } from "~/ui/live/vote-comparison";
import { useMessages } from "~/ui/messages";

interface EndedLiveSessionPageProps {
  cohort: { id: string; name: string };
  session: { startedAt: string | Date };
  screens: LiveScreen[];
}

/** The page of a session that has ended: each question with its votes. */
export function EndedLiveSessionPage({ cohort, session, screens }: EndedLiveSessionPageProps) {
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
      {screens.map((screen) => (
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
            </div>
          </CourseLanguageProvider>
        </section>
      ))}
    </>
  );
}
