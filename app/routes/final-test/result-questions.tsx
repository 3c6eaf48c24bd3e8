import type { FinalTestMarkedQuestion } from "~/learning/final/pages/final-test-page-data";
import { getQuestionKindComponents } from "~/questions/components";
import { TitledPageRow } from "~/ui/blocks";
import { CourseText } from "~/ui/course-text";
import { TestCase } from "~/ui/final-test/test-case";
import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { StateSign, type StateSignName } from "~/ui/motif";

type Verdict = "right" | "partly" | "wrong" | "open";

const signs: Record<Verdict, StateSignName> = { right: "done", partly: "half", wrong: "again", open: "open" };

function chooseVerdict({ answered }: FinalTestMarkedQuestion): Verdict {
  if (answered === null) return "open";
  return answered.verdict === "right" || answered.verdict === "partly" ? answered.verdict : "wrong";
}

/** The whole test as it was marked. What was not right stands open. */
export function MarkedTest({ test }: { test: FinalTestMarkedQuestion[] }) {
  const { result } = useMessages().finalTest;
  return (
    <TitledPageRow title={result.whole} note={result.wholeNote}>
      <ol className="marked-test">
        {test.map((question) => (
          <li key={question.position}>
            <MarkedQuestion question={question} />
          </li>
        ))}
      </ol>
    </TitledPageRow>
  );
}

function MarkedQuestion({ question }: { question: FinalTestMarkedQuestion }) {
  const { result } = useMessages().finalTest;
  const { position, stem, showsStem, answered } = question;
  const verdict = chooseVerdict(question);
  return (
    <details open={verdict !== "right"}>
      <summary>
        <StateSign name={signs[verdict]} />
        <span>
          {result.marked(position, result.verdicts[verdict])}
          <span className="small also">
            <CourseText>{question.title}</CourseText>
          </span>
        </span>
      </summary>
      <div className="q">
        {question.case ? <TestCase id={`case-${position}`} story={question.case} /> : null}
        {showsStem ? <CourseHtml as="p" className="stem" html={stem} /> : null}
        {answered ? <Marked answered={answered} /> : <LeftOpen lines={question.key} />}
      </div>
    </details>
  );
}

function Marked({ answered }: { answered: NonNullable<FinalTestMarkedQuestion["answered"]> }) {
  const { Feedback } = getQuestionKindComponents(answered.type);
  return <Feedback marked={answered.marked} />;
}

function LeftOpen({ lines }: { lines: string[] }) {
  const { result } = useMessages().finalTest;
  return (
    <div className="own">
      <p className="tag">{result.leftOpen}</p>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same
        <p key={at}>
          <CourseText>{line}</CourseText>
        </p>
      ))}
    </div>
  );
}
