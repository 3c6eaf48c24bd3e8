import type { FinalTestConflict, FinalTestQuestionData } from "~/learning/final/pages/final-test-page-data";
import { getQuestionKindComponents } from "~/questions/components";
import { getQuestionKindDefinition } from "~/questions/table";
import { finalTestAttemptPath, finalTestChoicePath, finalTestQuestionPath } from "../addresses";
import { CourseText } from "../course-text";
import { Form } from "../forms/form";
import { CourseHtml } from "../html";
import { useMessages } from "../messages";
import { StateSign } from "../motif";

interface QuestionProps {
  page: FinalTestQuestionData;
  conflict: FinalTestConflict | null;
}

interface QuestionFormProps extends QuestionProps {
  /** Why the page stays at this question although its form was saved: the answer is not complete. Null otherwise. */
  problem: FinalTestQuestionData["problem"];
}

/**
 * The form of one question. Its button saves and goes on. With the script each change is saved at once, at the address in `data-saves`, and
 * the button goes on to `data-next` when everything is saved.
 */
export function TestQuestionForm({ page, conflict, problem }: QuestionFormProps) {
  const { lesson } = useMessages();
  const { open, over } = useMessages().finalTest;
  const { course, attempt, attemptCount, position, items, question, typed } = page;
  const { Fields } = getQuestionKindComponents(question.type);
  const { showsStem } = getQuestionKindDefinition(question.type);
  const isLast = position === items.length;
  const next = isLast
    ? finalTestAttemptPath(course.id, attempt)
    : finalTestQuestionPath(course.id, attempt, position + 1);
  const button = useSaveButtonText(page);
  const errorId = `${question.id}-problem`;
  const error = problem && {
    code: problem,
    id: errorId,
    message: <IncompleteProblem id={errorId} text={open.incompleteSaved(problem)} />,
  };
  return (
    <Form
      className="q"
      id="test-question"
      action={finalTestQuestionPath(course.id, attempt, position)}
      data-saves={finalTestChoicePath(course.id, attempt, position)}
      data-next={next}
      autoComplete="off"
    >
      <input type="hidden" name="question" value={question.id} />
      <TestSavesInput page={page} />
      <TestConflict page={page} conflict={conflict} />
      <fieldset aria-describedby={error?.id}>
        <legend id={`${question.id}-stem`}>
          <span className="over">{over(attempt.overall, attempt.series === 1 ? attemptCount : null)}</span>
          {showsStem ? <CourseHtml html={question.stem} /> : lesson.question.clozeHint}
        </legend>
        <Fields id={question.id} ask={question.ask} typed={typed} error={error} />
      </fieldset>
      <label className="flag-row">
        <input type="checkbox" name="flag" value="1" defaultChecked={page.flagged} />
        <StateSign name="flag" />
        <span>{open.flag}</span>
      </label>
      <TestIncomplete page={problem ? { ...page, problem: null } : page} />
      {/* The script saves by itself, so it takes this line away. */}
      <p className="small mt3" id="test-only-button">
        {open.onlyButtonSaves(button)}
      </p>
      <p className="row steps-row">
        {position > 1 ? (
          <a className="btn quiet" href={finalTestQuestionPath(course.id, attempt, position - 1)}>
            {open.previous}
          </a>
        ) : null}
        <button type="submit" className="btn">
          {button}
        </button>
        {problem ? (
          <a className="go" href={next}>
            {open.goOnIncomplete}
          </a>
        ) : null}
      </p>
      <p className="small mt3">{open.untilHandIn}</p>
    </Form>
  );
}

/** Says just before the fields what is not complete. It gets the focus, since it answers the form. */
function IncompleteProblem({ id, text }: { id: string; text: string }) {
  const { problemLabel } = useMessages().lesson.question;
  return (
    // biome-ignore lint/a11y/noAutofocus: it answers the form, and says why the page stays at this question.
    <p className="problem" id={id} tabIndex={-1} autoFocus>
      <StateSign name="stuck" />
      <span>
        <span className="vh">{problemLabel} </span>
        {text}
      </span>
    </p>
  );
}

/** Returns the text of the button that saves the question. At the last question it leads to the overview. */
function useSaveButtonText({ position, items }: FinalTestQuestionData): string {
  const { open } = useMessages().finalTest;
  return position === items.length ? open.last : open.next;
}

/** How often the question was saved, so that an old page does not overwrite a later choice. */
export function TestSavesInput({ page }: Pick<QuestionProps, "page">) {
  return <input type="hidden" name="saves" id="test-saves" value={page.saves} />;
}

/** Why what is filled in is no complete answer yet. It is empty if there is nothing to say. */
export function TestIncomplete({ page: { problem } }: Pick<QuestionProps, "page">) {
  const { open } = useMessages().finalTest;
  return (
    <p className="test-incomplete" id="test-incomplete" tabIndex={-1} hidden={problem === null}>
      {problem === null ? null : (
        <>
          <StateSign name="busy" />
          <span>{open.incomplete(problem)}</span>
        </>
      )}
    </p>
  );
}

/** What another page saved at this question meanwhile. The fields below keep what was chosen in this page. */
export function TestConflict({ page, conflict }: QuestionProps) {
  const { open } = useMessages().finalTest;
  const { course, attempt, position } = page;
  const button = useSaveButtonText(page);
  return (
    // biome-ignore lint/a11y/noAutofocus: it answers the form, and says why that was not saved.
    <div id="test-conflict" hidden={conflict === null} tabIndex={-1} autoFocus={conflict !== null}>
      {conflict === null ? null : (
        <div className="problem" role="alert">
          <StateSign name="again" />
          <div className="flow">
            <p>{open.conflict(conflict.savedAt)}</p>
            {conflict.lines.length > 0 ? (
              <>
                <p>{open.conflictStored}</p>
                <ul>
                  {conflict.lines.map((line, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same
                    <li key={at}>
                      <CourseText>{line}</CourseText>
                    </li>
                  ))}
                </ul>
              </>
            ) : (
              <p>{open.conflictNothing}</p>
            )}
            <p>{open.conflictOwn(button)}</p>
            <p>
              <a className="go" href={finalTestQuestionPath(course.id, attempt, position)} data-drop-draft="">
                {open.conflictTake}
              </a>
            </p>
          </div>
        </div>
      )}
    </div>
  );
}
