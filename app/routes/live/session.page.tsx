import type { LiveSessionForTrainer } from "~/cohorts/live/get-live-session.server";
import { formatLiveCode } from "~/cohorts/live/session-code";
import { liveSteps } from "~/cohorts/live/steps";
import { liveScreenPath, liveScreenStreamPath, liveSessionsPath } from "~/ui/addresses";
import { CohortNav } from "~/ui/cohorts/cohort-nav";
import { CourseLanguageProvider } from "~/ui/course-text";
import { TextWithCourseWords } from "~/ui/html";
import { LiveScreenView } from "~/ui/live/live-screen-view";
import { useMessages } from "~/ui/messages";
import { LiveAsidePanel } from "./live-aside-panel";
import { KeyCap, MoveForm } from "./live-forms";

type SerializedSession = Omit<LiveSessionForTrainer["session"], "startedAt" | "endedAt">;

interface LiveSessionPageProps extends Pick<LiveSessionForTrainer, "screen" | "aside" | "questionId"> {
  cohort: { id: string; name: string };
  session: SerializedSession;
  address: string;
  link: string;
}

/** The page with which a trainer leads a live session: the steps, a copy of the screen, and what only the trainer sees. */
export function LiveSessionPage(props: LiveSessionPageProps) {
  const { cohort, session, screen, aside, questionId, address, link } = props;
  const { control: words } = useMessages().live;
  const { lesson, no, language, version } = screen;
  return (
    <CourseLanguageProvider language={language}>
      <CohortNav cohortId={cohort.id} current="live" within />
      <div
        className="wrap live-page"
        id="live"
        data-version={version}
        data-stream={liveScreenStreamPath(cohort.id, session.id)}
      >
        <div className="live-top">
          <div>
            <p className="over">
              <a href={liveSessionsPath(cohort.id)}>{cohort.name}</a>
            </p>
            <h1>{words.title}</h1>
            <p className="small">
              <TextWithCourseWords text={words.about(lesson.number, lesson.short, no)} ofCourse={lesson.short} />
            </p>
          </div>
          <div className="row">
            <a
              className="btn quiet"
              href={liveScreenPath(cohort.id, session.id)}
              target="_blank"
              rel="noreferrer"
              data-key="g"
            >
              {words.openScreen} <KeyCap>G</KeyCap>
            </a>
            <Steering screen={screen} />
          </div>
        </div>
        <Steps screen={screen} />
        <div className="livegrid">
          <section aria-labelledby="big">
            <h2 className="vh" id="big">
              {words.screen}
            </h2>
            <LiveScreenView screen={screen} code={session.code} address={address} link={link} />
            <p className="small mt3">{session.code ? `${address}, ${formatLiveCode(session.code)}` : null}</p>
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
          {words.back} <KeyCap>{words.keyNames.back}</KeyCap>
        </MoveForm>
      ) : null}
      {next ? (
        <MoveForm screen={screen} to={next} filled hotkey="space">
          {words.next(next)} <KeyCap>{words.keyNames.space}</KeyCap>
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
