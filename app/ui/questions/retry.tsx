/** What the form of a question shows at the second try, besides its fields. */
import type { RetriedQuestion } from "~/questions/question-view";
import { revealFieldName } from "~/questions/table";
import { CourseText } from "../course-text";
import { CourseHtml } from "../html";
import { useMessages } from "../messages";
import { StateSign } from "../motif";
import { FirstAnswer } from "./first-answer";
import { LateNotice } from "./late-notice";

/** The author's hint, or where to read back. It receives the focus, unless the second answer was refused: then the problem does. */
export function RetryHint({
  question: { id, passage, hint, partly, first, problem, late },
  passageHref,
}: {
  question: RetriedQuestion;
  passageHref: string;
}) {
  const messages = useMessages().lesson.question;
  const yet = partly ? messages.partlyYet : messages.notYet;
  const yetHint = partly ? messages.partlyYetHint : messages.notYetHint;
  return (
    <>
      {late ? <LateNotice typed={late} /> : null}
      <div className="hint" id={`${id}-hint`} tabIndex={-1} data-focus={problem ? undefined : ""}>
        <StateSign name={partly ? "half" : "try"} />
        <div>
          <p className="said">{hint === null ? yet : yetHint}</p>
          {hint === null ? null : <CourseHtml as="div" html={hint} />}
          <p className="small">
            <a href={passageHref}>
              {messages.reread} <CourseText>{passage.title}</CourseText>
            </a>
          </p>
        </div>
      </div>
      <FirstAnswer lines={first} />
    </>
  );
}

/** The buttons of the second try: to answer again, or to see the answer. `sticks`: whether they stay at the lower edge of the window. */
export function RetrySubmitButtons({ note, sticks }: { note: string; sticks: boolean }) {
  const messages = useMessages().lesson.question;
  return (
    <>
      <p className={sticks ? "row bottom" : "row"}>
        <button type="submit" className="btn">
          {messages.checkAgain}
        </button>
        <button type="submit" className="btn quiet" name={revealFieldName} value="1">
          {messages.reveal}
        </button>
        {sticks ? <span className="small">{note}</span> : null}
      </p>
      {sticks ? null : <p className="small mt3">{note}</p>}
    </>
  );
}
