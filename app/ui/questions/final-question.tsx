import { FinalCase } from "~/questions/case/marked";
import { countRight } from "~/questions/choices/marked-row";
import { FinalCloze } from "~/questions/cloze/marked";
import { FinalMatch } from "~/questions/match/marked";
import { FinalOrder } from "~/questions/order/marked";
import type { Marked, MarkedQuestion } from "~/questions/question-view";
import { FinalShort } from "~/questions/short/marked";
import { FinalChoice } from "~/questions/single/marked";
import { FinalSort } from "~/questions/sort/marked";
import { FinalTrueFalse } from "~/questions/true-false/marked";
import { CourseText } from "../course-text";
import { HtmlText } from "../html";
import { useMessages } from "../messages";
import { Sign, type SignName } from "../motif";
import { Numbering } from "./numbering";

const verdictSigns: Record<MarkedQuestion["verdict"], SignName> = {
  right: "done",
  answered: "done",
  partly: "half",
  wrong: "again",
};

/** The verdict takes the focus; then what was answered, what is right and why, and where it stands in the text. */
export function FinalQuestion({
  question,
  nextQuestionId,
}: {
  question: MarkedQuestion;
  nextQuestionId: string | null;
}) {
  const messages = useMessages().lesson.question;
  const { id, verdict, marked, passage, late } = question;
  const counted = useCount(marked);
  return (
    <>
      <Numbering question={question} />
      {marked.type === "cloze" ? null : <HtmlText as="p" className="stem" html={question.stem} />}
      {late ? <Late typed={late} /> : null}
      <p className="verdict" tabIndex={-1} data-focus="" id={`${id}-verdict`}>
        <Sign name={verdictSigns[verdict]} />
        <span>
          {messages.verdicts[verdict]}
          {counted ? (
            <>
              : <span className="together">{counted}</span>
            </>
          ) : null}
        </span>
      </p>
      <FinalParts id={id} marked={marked} />
      <p className="row">
        {nextQuestionId === null ? (
          <a className="btn" href="#lesson-result">
            {messages.toResult}
          </a>
        ) : (
          <a className="btn" href={`#${encodeURIComponent(nextQuestionId)}`}>
            {messages.next}
          </a>
        )}
        <a className="go" href={`#${encodeURIComponent(passage.id)}`}>
          {messages.reread} <CourseText>{passage.title}</CourseText>
        </a>
      </p>
    </>
  );
}

/** Another tab was first: this answer does not count, and nothing typed is lost. */
function Late({ typed }: { typed: string[] }) {
  const { question } = useMessages().lesson;
  return (
    <div className="problem" tabIndex={-1} data-focus="">
      <Sign name="again" />
      <div>
        {question.late}
        {typed.length > 0 ? ` ${question.lateTyped}` : null}
        {typed.map((text) => (
          <q key={text}>{text}</q>
        ))}
      </div>
    </div>
  );
}

/** For types with parts: how many are right, in words. */
function useCount(marked: Marked): string | null {
  const { question } = useMessages().lesson;
  const count = (parts: { correct: boolean }[]) => question.partsRight(countRight(parts), parts.length);
  switch (marked.type) {
    case "match":
      return count(marked.pairs);
    case "sort":
      return count(marked.cards);
    case "cloze":
      return count(marked.gaps);
    case "order":
      return question.orderParts(countRight(marked.steps.slice(0, -1)), marked.steps.length - 1);
    default:
      return null;
  }
}

function FinalParts({ id, marked }: { id: string; marked: Marked }) {
  switch (marked.type) {
    case "single":
    case "multiple":
      return <FinalChoice {...{ id, marked }} />;
    case "case":
      return <FinalCase {...{ id, marked }} />;
    case "true-false":
      return <FinalTrueFalse {...{ id, marked }} />;
    case "match":
      return <FinalMatch {...{ id, marked }} />;
    case "sort":
      return <FinalSort {...{ id, marked }} />;
    case "order":
      return <FinalOrder {...{ id, marked }} />;
    case "cloze":
      return <FinalCloze {...{ id, marked }} />;
    case "short":
      return <FinalShort {...{ id, marked }} />;
  }
}
