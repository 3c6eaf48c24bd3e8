import type { ReactNode } from "react";
import { getQuestionKindComponents } from "~/questions/components";
import type { SecondTryCondition } from "~/questions/kind";
import type { QuestionView } from "~/questions/question-view";
import { getQuestionKindDefinition } from "~/questions/table";
import { Form } from "../forms/form";
import { CourseHtml } from "../html";
import { useMessages } from "../messages";
import { StateSign } from "../motif";
import { RetryHint, RetrySubmitButtons } from "./retry";

interface UnansweredQuestionFormProps {
  question: Exclude<QuestionView, { state: "final" }>;
  heading: ReactNode;
  /** Where the form is posted: without the script, and by the script. */
  action: string;
  scriptAction: string;
  /** The hidden fields that say to which attempt the question belongs. */
  attempt: Record<string, string | number>;
  /** Where the passage of the question can be read. */
  passageHref: string;
  /** What the form says beside its button, and at a second try. */
  words: {
    twice: string;
    twiceIfPartly: string;
    twiceUnlessAll: string;
    final: string;
    nowHalf: string;
    getsHalf: string;
  };
  /** More fields above the button of the first try. */
  moreFields?: ReactNode;
  /** Whether the button stays in sight at the lower edge of the window, with the words beside it. */
  sticks?: boolean;
}

/**
 * The form of a question that is still open, or asked once more. It works without the script. If there is a script, it posts the form to
 * the address in `data-enhance` and shows the result in place of the form. `autocomplete` is off, so that a browser does not show typed
 * text to the next person. Drafts that the script keeps belong to one person.
 */
export function UnansweredQuestionForm({
  question,
  heading,
  action,
  scriptAction,
  attempt,
  passageHref,
  words,
  moreFields = null,
  sticks = false,
}: UnansweredQuestionFormProps) {
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
    <Form action={action} data-enhance={scriptAction} autoComplete="off">
      <input type="hidden" name="question" value={id} />
      {Object.entries(attempt).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {question.state === "retry" ? <input type="hidden" name="try" value="2" /> : null}
      <fieldset aria-describedby={error?.id}>
        <legend id={`${id}-stem`}>
          {heading} {showsStem ? <CourseHtml html={question.stem} /> : messages.clozeHint}
        </legend>
        {question.state === "retry" ? <RetryHint question={question} passageHref={passageHref} /> : null}
        <Fields {...{ id, ask, typed, error }} />
      </fieldset>
      {question.state === "retry" ? (
        <RetrySubmitButtons note={question.partly ? words.getsHalf : words.nowHalf} sticks={sticks} />
      ) : (
        <>
          {moreFields}
          <p className={sticks ? "row bottom" : "row"}>
            <button type="submit" className="btn">
              {messages.check}
            </button>
            <span className="small">{chooseNote(question.twice, words)}</span>
          </p>
        </>
      )}
    </Form>
  );
}

/** Returns what the form says of the tries before the first one. */
function chooseNote(
  twice: boolean | SecondTryCondition | undefined,
  words: UnansweredQuestionFormProps["words"],
): string {
  if (twice === "if-partly") return words.twiceIfPartly;
  if (twice === "unless-all") return words.twiceUnlessAll;
  return twice ? words.twice : words.final;
}
