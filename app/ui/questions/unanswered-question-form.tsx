import { getQuestionKindComponents } from "~/questions/components";
import type { QuestionView } from "~/questions/question-view";
import { getQuestionKindDefinition } from "~/questions/table";
import { lessonPartPath, saveAnswerPath } from "../addresses";
import { Form } from "../forms/form";
import { CourseHtml } from "../html";
import { useMessages } from "../messages";
import { StateSign } from "../motif";
import { QuestionHeading } from "./question-heading";
import { RetryHint, RetrySubmitButtons } from "./retry";

interface UnansweredQuestionFormProps {
  question: Exclude<QuestionView, { state: "final" }>;
  courseId: string;
  lessonId: string;
  round: number;
}

/**
 * The form of a question that is still open, or asked once more. It works without the script. If there is a script, it posts the form to
 * the address in `data-enhance` and shows the result in place of the form. `autocomplete` is off, so that a browser does not show typed
 * text to the next person. Drafts that the script keeps belong to one person.
 */
export function UnansweredQuestionForm({ question, courseId, lessonId, round }: UnansweredQuestionFormProps) {
  const messages = useMessages().lesson.question;
  const { id, ask, typed, problem } = question;
  const { Fields } = getQuestionKindComponents(question.type);
  const { showsStem } = getQuestionKindDefinition(question.type);
  const error = problem && {
    code: problem,
    id: `${id}-problem`,
    message: (
      <p className="problem" id={`${id}-problem`} tabIndex={-1} data-focus="">
        <StateSign name="stuck" />
        <span>
          <span className="vh">{messages.problemLabel} </span>
          {messages.problems[problem]}
        </span>
      </p>
    ),
  };
  return (
    <Form
      action={lessonPartPath(courseId, lessonId, id)}
      data-enhance={saveAnswerPath(courseId, lessonId)}
      autoComplete="off"
    >
      <input type="hidden" name="question" value={id} />
      <input type="hidden" name="round" value={round} />
      {question.state === "retry" ? <input type="hidden" name="try" value="2" /> : null}
      <fieldset aria-describedby={error?.id}>
        <legend id={`${id}-stem`}>
          <QuestionHeading question={question} /> {showsStem ? <CourseHtml html={question.stem} /> : messages.clozeHint}
        </legend>
        {question.state === "retry" ? <RetryHint question={question} /> : null}
        <Fields {...{ id, ask, typed, error }} />
      </fieldset>
      {question.state === "retry" ? (
        <RetrySubmitButtons />
      ) : (
        <p className="row">
          <button type="submit" className="btn">
            {messages.check}
          </button>
          <span className="small">{question.twice ? messages.twice : messages.final}</span>
        </p>
      )}
    </Form>
  );
}
