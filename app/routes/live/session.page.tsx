import type { LiveAside, LiveScreen } from "~/cohorts/live/live-screen";
import type { LiveSession } from "~/cohorts/live/live-session";
import { formatLiveCode } from "~/cohorts/live/session-code";
import { liveSteps } from "~/cohorts/live/steps";
import { liveScreenPath, liveScreenStreamPath, liveSessionPath, liveSessionsPath } from "~/ui/addresses";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { CourseLanguageProvider } from "~/ui/course-text";
import { TextWithCourseWords } from "~/ui/html";
import { LiveScreenView } from "~/ui/live/live-screen-view";
import { useMessages } from "~/ui/messages";
import { LiveAsidePanel } from "./live-aside-panel";
import { MoveForm } from "./live-forms";

interface LiveSessionPageProps {
  cohort: { id: string; name: string };
  session: Pick<LiveSession, "id" | "code">;
  screen: LiveScreen;
  aside: LiveAside;
  questionId: string;
  address: string;
  link: string;
}

/** The page with which a trainer leads a live session: the steps, a copy of the screen, and what only the trainer sees. */
export function LiveSessionPage(props: LiveSessionPageProps) {
  const { cohort, session, screen, aside, questionId, address, link } = props;
  const { control: words, screen: screenWords } = useMessages().live;
  const { lesson, no, language, version } = screen;
  return (
    <CourseLanguageProvider language={language}>
      <div
        className="wrap band"
        id="live"
        data-version={version}
        data-stream={liveScreenStreamPath(cohort.id, session.id)}
      >
        <CohortHeading
          cohort={cohort}
          title={words.title}
          current="live"
          up={{ href: liveSessionsPath(cohort.id), text: cohort.name }}
          note={<TextWithCourseWords text={words.about(lesson.number, lesson.short, no)} ofCourse={lesson.short} />}
        />
        <div className="line">
          <a
            className="tool"
            href={liveScreenPath(cohort.id, session.id)}
            target="_blank"
            rel="noreferrer"
            data-key="g"
          >
            {words.openScreen} <kbd>G</kbd>
          </a>
          <span className="push" />
          <Steering screen={screen} />
        </div>
        <Steps screen={screen} />
        <div className="livegrid">
          <section aria-labelledby="big">
            <h2 className="vh" id="big">
              {words.screen}
            </h2>
            <LiveScreenView screen={screen} code={session.code} address={address} link={link} />
            <p className="row small mt3">
              {session.code ? <span>{`${address}, ${formatLiveCode(session.code)}`}</span> : null}
              <a href={liveSessionPath(cohort.id, session.id)}>{screenWords.refresh}</a>
            </p>
          </section>
          <LiveAsidePanel cohortId={cohort.id} screen={screen} aside={aside} questionId={questionId} />
        </div>
        <p role="status" id="live-net" className="small" data-text={useMessages().live.screen.noNet} />
      </div>
    </CourseLanguageProvider>
  );
}

/** The way on, and the way back if there is one. Going on is the only filled button of the page. */
function Steering({ screen }: Pick<LiveSessionPageProps, "screen">) {
  const { control: words } = useMessages().live;
  const { step } = screen;
  const next = liveSteps[liveSteps.indexOf(step) + 1];
  return (
    <>
      {step === "explain" ? (
        <MoveForm screen={screen} to="compare" hotkey="arrowleft">
          {words.back} <kbd>←</kbd>
        </MoveForm>
      ) : null}
      {next ? (
        <MoveForm screen={screen} to={next} filled hotkey="space">
          {words.next(next)} <kbd>{words.space}</kbd>
        </MoveForm>
      ) : null}
    </>
  );
}

function Steps({ screen }: Pick<LiveSessionPageProps, "screen">) {
  const { steps, control: words, screen: screenWords } = useMessages().live;
  const current = liveSteps.indexOf(screen.step);
  return (
    <ol className="live-steps" aria-label={words.stepsLabel}>
      {liveSteps.map((step, at) => (
        <li key={step} aria-current={at === current ? "step" : undefined}>
          <b>
            {at + 1} {steps[step]}
          </b>
          <span className="small">
            {at !== current ? null : step === "first" || step === "second" ? (
              <span data-live-count="">{screenWords.answered(screen.answers, screen.members)}</span>
            ) : (
              words.now
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
