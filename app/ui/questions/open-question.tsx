import { OpenCase } from "~/questions/case/open";
import { OpenCloze } from "~/questions/cloze/open";
import { OpenMatch } from "~/questions/match/open";
import { OpenMultiple } from "~/questions/multiple/open";
import { OpenOrder } from "~/questions/order/open";
import type { OpenQuestion } from "~/questions/question-view";
import { OpenShort } from "~/questions/short/open";
import { OpenSingle } from "~/questions/single/open";
import { OpenSort } from "~/questions/sort/open";
import { OpenTrueFalse } from "~/questions/true-false/open";
import { answersPath, lessonPath } from "../addresses";
import { Form } from "../forms/form";
import { HtmlText } from "../html";
import { useMessages } from "../messages";
import { Sign } from "../motif";
import { Numbering } from "./numbering";

interface Open {
  question: OpenQuestion;
  courseId: string;
  lessonId: string;
  round: number;
}

/**
 * A form that works by itself; the script posts it to `data-enhance` and puts the answer in its place. A browser keeps what was typed for
 * whoever opens the address next: it is not to (`autocomplete`), the script's drafts know whose they are.
 */
export function OpenForm({ question, courseId, lessonId, round }: Open) {
  const messages = useMessages().lesson.question;
  const { id, problem } = question;
  return (
    <Form
      action={`${lessonPath(courseId, lessonId)}#${encodeURIComponent(id)}`}
      data-enhance={answersPath(courseId, lessonId)}
      autoComplete="off"
    >
      <input type="hidden" name="question" value={id} />
      <input type="hidden" name="round" value={round} />
      <fieldset aria-describedby={problem ? `${id}-problem` : undefined}>
        <legend id={`${id}-stem`}>
          <Numbering question={question} />{" "}
          {question.ask.type === "cloze" ? messages.clozeHint : <HtmlText html={question.stem} />}
        </legend>
        {problem ? (
          <p className="problem" id={`${id}-problem`} tabIndex={-1} data-focus="">
            <Sign name="stuck" />
            <span>
              <span className="vh">{messages.problemLabel} </span>
              {messages.problems[problem]}
            </span>
          </p>
        ) : null}
        <Fields question={question} />
      </fieldset>
      <p className="row">
        <button type="submit" className="btn">
          {messages.check}
        </button>
        <span className="small">{messages.final}</span>
      </p>
    </Form>
  );
}

function Fields({ question: { id, ask, typed } }: { question: OpenQuestion }) {
  switch (ask.type) {
    case "single":
      return <OpenSingle {...{ id, ask, typed }} />;
    case "multiple":
      return <OpenMultiple {...{ id, ask, typed }} />;
    case "case":
      return <OpenCase {...{ id, ask, typed }} />;
    case "true-false":
      return <OpenTrueFalse {...{ id, ask, typed }} />;
    case "match":
      return <OpenMatch {...{ id, ask, typed }} />;
    case "sort":
      return <OpenSort {...{ id, ask, typed }} />;
    case "order":
      return <OpenOrder {...{ id, ask, typed }} />;
    case "cloze":
      return <OpenCloze {...{ id, ask, typed }} />;
    case "short":
      return <OpenShort {...{ id, ask, typed }} />;
  }
}
