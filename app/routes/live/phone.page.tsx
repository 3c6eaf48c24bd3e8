import type { ReactNode } from "react";
import type { PhonePage } from "~/cohorts/live/phone-page";
import { enterLiveCodePath, lessonPlacePath, livePhonePath, livePhoneStreamPath } from "~/ui/addresses";
import { CourseLanguageProvider } from "~/ui/course-text";
import { CourseHtml, TextWithCourseWords } from "~/ui/html";
import { listChosenLetters, optionLetter } from "~/ui/live/letters";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { PhoneVoteForm } from "./phone-vote-form";

export interface PhonePageViewProps {
  code: string;
  page: PhonePage;
  /** What happened to the vote that was sent, if it is not stored. */
  done: "closed" | "cookies" | "empty" | null;
}

/** What a phone shows at each step. A way to see what is new works without a script. */
export function PhonePageView({ code, page, done }: PhonePageViewProps) {
  const words = useMessages().live.phone;
  const { step, language, version } = page;
  const isVote = step === "first" || step === "second";
  return (
    <CourseLanguageProvider language={language}>
      <div className="phone" id="live" data-version={version} data-stream={livePhoneStreamPath(code)} data-phone="">
        {done === "closed" || done === "cookies" ? (
          <div className="problem" role="alert">
            <StateSign name="again" />
            <div>{done === "closed" ? words.closed : words.noCookies}</div>
          </div>
        ) : null}
        {isVote ? <PhoneVoteForm key={version} code={code} page={page} vote={step} isEmpty={done === "empty"} /> : null}
        {step === "talk" ? (
          <Waiting over={words.joined} title={words.talk} page={page} withQuestion>
            <p>{words.talkText}</p>
          </Waiting>
        ) : null}
        {step === "compare" ? (
          <Waiting over={words.joined} title={words.compare} page={page}>
            <p>{words.compareText}</p>
          </Waiting>
        ) : null}
        {step === "explain" ? <PhoneExplanation page={page} /> : null}
        <p className="phone-way">
          <a className="go" href={livePhonePath(code)} data-refresh="">
            {words.refresh}
          </a>
          <a className="small" href="/privacy">
            {words.privacy}
          </a>
        </p>
      </div>
    </CourseLanguageProvider>
  );
}

interface WaitingProps {
  over: string;
  title: string;
  page: PhonePage;
  withQuestion?: boolean;
  children: ReactNode;
}

function Waiting({ over, title, page, withQuestion = false, children }: WaitingProps) {
  const words = useMessages().live.phone;
  const { options, stem } = page;
  const chosen = page.second ?? page.first;
  return (
    <>
      <p className="over">{over}</p>
      <h1 data-heading="">{title}</h1>
      {children}
      <p className="state">
        <StateSign name={chosen ? "saved" : "open"} />
        {chosen ? words.youChose(listChosenLetters(options, chosen)) : words.notVoted}
      </p>
      {withQuestion ? (
        <div className="phone-question">
          <CourseHtml as="p" html={stem} />
          <ol className="alt">
            {options.map(({ id, html }, at) => (
              <li key={id}>
                <b>{optionLetter(at)}</b>
                <CourseHtml html={html} />
              </li>
            ))}
          </ol>
        </div>
      ) : null}
    </>
  );
}

function PhoneExplanation({ page }: { page: PhonePage }) {
  const words = useMessages().live.phone;
  const { explanation, options, courseId, lesson } = page;
  if (!explanation) return null;
  const { right, feedback, passage, isRight, wasRight } = explanation;
  const chosen = page.second ?? page.first;
  const verdict = chosen === null ? "none" : !isRight ? "wrong" : wasRight ? "stayed" : "became";
  const key = options.flatMap((_, at) => (right[at] ? [at] : []));
  const own = options.flatMap(({ id }, at) => (chosen?.includes(id) ? [at] : []));
  return (
    <>
      <p className="over">{words.after}</p>
      <h1 data-heading="" className="state">
        <StateSign name={verdict === "wrong" ? "again" : verdict === "none" ? "open" : "done"} />
        {words.verdicts[verdict]}
      </h1>
      <h2>{words.right(key.length)}</h2>
      <ul className="phone-why">
        {key.map((at) => (
          <li key={at}>
            <p className="what">
              <b>{optionLetter(at)}</b> <CourseHtml html={options[at]?.html ?? ""} />
            </p>
            <CourseHtml as="div" html={feedback[at] ?? ""} />
          </li>
        ))}
      </ul>
      {own.length > 0 && !isRight ? (
        <>
          <h2>{words.yours}</h2>
          <ul className="phone-why">
            {own.map((at) => (
              <li key={at}>
                <p className="what">
                  <StateSign name={right[at] ? "done" : "again"} />
                  <span className="vh">{right[at] ? words.rightChoice : words.wrongChoice}</span>{" "}
                  <b>{optionLetter(at)}</b> <CourseHtml html={options[at]?.html ?? ""} />
                </p>
                {right[at] ? null : <CourseHtml as="div" html={feedback[at] ?? ""} />}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <a className="btn quiet" href={lessonPlacePath(courseId, lesson.id, { at: passage.id, elementId: passage.id })}>
        <span>
          <TextWithCourseWords text={words.readBack(passage.title)} ofCourse={passage.title} />
        </span>
      </a>
    </>
  );
}

/** The page of a browser whose session has ended. */
export function PhoneOverPage() {
  const words = useMessages().live.phone;
  return (
    <div className="phone">
      <p className="over">{words.enterTitle}</p>
      <h1>{words.over}</h1>
      <p>{words.overText}</p>
      <p className="phone-way">
        <a className="btn quiet" href="/">
          {words.toCourse}
        </a>
        <a className="go" href={enterLiveCodePath}>
          {words.toEnter}
        </a>
      </p>
    </div>
  );
}
