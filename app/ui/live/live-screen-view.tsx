import type { LiveScreen } from "~/cohorts/live/live-screen";
import { formatLiveCode } from "~/cohorts/live/session-code";
import { htmlToPlainText } from "~/platform/text/html-to-plain-text";
import { CourseLanguageProvider, CourseText } from "../course-text";
import { CourseHtml, TextWithCourseWords } from "../html";
import { useMessages } from "../messages";
import { QrCode } from "../qr-code";
import { optionLetter } from "./letters";
import { LiveCount } from "./live-count";
import { VoteComparison } from "./vote-comparison";

export interface LiveScreenViewProps {
  screen: LiveScreen;
  /** The code of the session, or null when it has ended. */
  code: string | null;
  /** The address that people type, such as leerdossier.nl/live, and the one in the QR code. */
  address: string;
  link: string;
}

/** The big screen of a live session. Nothing on it names a person, and nothing of the key is on it before the explanation. */
export function LiveScreenView({ screen, code, address, link }: LiveScreenViewProps) {
  const words = useMessages().live.screen;
  const { step, lesson, language } = screen;
  return (
    <CourseLanguageProvider language={language}>
      <div className={`screen ${sizeOf(screen)}`}>
        <div className="sc-top">
          <span>{words.tops[step]}</span>
          <span>
            {code && step !== "first" && step !== "second"
              ? `${words.code} ${formatLiveCode(code)}`
              : words.lesson(lesson.number)}
          </span>
        </div>
        {step === "first" || step === "second" ? (
          <div className="sc-mid two">
            <Question screen={screen} />
            {code ? (
              <div className="sc-code">
                <QrCode text={link} title={words.qr(address, formatLiveCode(code))} />
                <p className="sc-s">{address}</p>
                <p className="sc-digits">{formatLiveCode(code)}</p>
              </div>
            ) : null}
          </div>
        ) : (
          <div className="sc-mid">
            {step === "talk" ? <Question screen={screen} /> : null}
            {step === "compare" ? <Comparison screen={screen} /> : null}
            {step === "explain" ? <Explanation screen={screen} /> : null}
          </div>
        )}
        <Foot screen={screen} />
      </div>
    </CourseLanguageProvider>
  );
}

function Question({ screen }: { screen: LiveScreen }) {
  const words = useMessages().live.screen;
  const { stem, options, caseTitle, choose } = screen;
  return (
    <div className="sc-q">
      {caseTitle ? (
        <p className="sc-s">
          <TextWithCourseWords text={words.inCase(caseTitle)} ofCourse={caseTitle} />
        </p>
      ) : null}
      <CourseHtml as="p" className="ask" html={stem} />
      {choose === "several" ? <p className="sc-s">{words.several}</p> : null}
      <ol className="alt">
        {options.map(({ id, html }, at) => (
          <li key={id}>
            <b>{optionLetter(at)}</b>
            <CourseHtml html={html} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The comparison, without the key: which options were chosen before and after talking. */
function Comparison({ screen }: { screen: LiveScreen }) {
  const words = useMessages().live.screen;
  const [move] = screen.moves.filter(({ from, to }) => from !== to);
  const isShown = move && !screen.spreadHidden;
  return (
    <>
      <CourseHtml as="p" className="sc-stem" html={screen.stem} />
      <p className="ask">
        {isShown ? words.moved(move.count, optionLetter(move.from), optionLetter(move.to)) : words.compare}
      </p>
      <VoteComparison screen={screen} />
    </>
  );
}

function Explanation({ screen }: { screen: LiveScreen }) {
  const words = useMessages().live.screen;
  const { explanation, options, spreadHidden } = screen;
  if (!explanation) return null;
  const { right, feedback, gain, misconception } = explanation;
  const key = options.flatMap((_, at) => (right[at] ? [at] : []));
  const isGain = gain !== null && gain.became > 0 && !spreadHidden;
  return (
    <>
      <CourseHtml as="p" className="sc-stem" html={screen.stem} />
      <p className="ask">
        {isGain ? words.became(gain.became) : `${words.right(key.length)}: ${key.map(optionLetter).join(", ")}.`}
      </p>
      <VoteComparison screen={screen} />
      {misconception ? (
        <div className="sc-why">
          <p className="sc-s">
            {words.misconception(optionLetter(misconception.at))}: <CourseText>{misconception.name}</CourseText>
          </p>
          <p>
            <CourseText>{misconception.discussion}</CourseText>
          </p>
        </div>
      ) : (
        <div className="sc-why">
          {key.map((at) => (
            <div className="sc-because" key={at}>
              <b>{optionLetter(at)}</b>
              <CourseHtml as="div" html={feedback[at] ?? ""} />
            </div>
          ))}
        </div>
      )}
    </>
  );
}

function Foot({ screen }: { screen: LiveScreen }) {
  const words = useMessages().live.screen;
  const { step, stepAt, answers, members, explanation, lesson } = screen;
  return (
    <div className="sc-foot">
      {step === "talk" ? (
        <>
          <span className="sc-digits" data-talk-since={stepAt}>
            {words.minutesLeft}
          </span>
          <span>{words.after}</span>
        </>
      ) : explanation ? (
        <span>
          <TextWithCourseWords
            text={words.readBack(lesson.number, explanation.passage.title)}
            ofCourse={explanation.passage.title}
          />
        </span>
      ) : (
        <LiveCount answers={answers} members={members} />
      )}
    </div>
  );
}

/** Returns the class for the amount of text that is shown, so that a long question fits on the screen too. */
function sizeOf({ stem, options, step, explanation }: LiveScreen): string {
  const because = explanation?.misconception
    ? [explanation.misconception.name, explanation.misconception.discussion]
    : (explanation?.feedback.filter((_, at) => explanation.right[at]) ?? []);
  const shown = [stem, ...options.map(({ html }) => html), ...because];
  const letters = shown.reduce((sum, html) => sum + htmlToPlainText(html).length, 0);
  const mostLetters = mostLettersBySize[step === "compare" ? "compared" : explanation ? "explained" : "asked"];
  const at = mostLetters.findIndex((most) => letters <= most);
  return `size-${at < 0 ? mostLetters.length + 1 : at + 1}`;
}

/** The most letters at each size, from the largest. Beside the votes the question is small, so that there is room for more letters. */
const mostLettersBySize = {
  asked: [220, 330, 450, 700, 1000],
  compared: [220, 350, 600, 900, 1200],
  explained: [220, 360, 540, 820, 1150],
};
