import type { FinalTestOverviewData } from "~/learning/final/pages/final-test-page-data";
import { finalTestAttemptPath, finalTestQuestionPath } from "~/ui/addresses";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { StepHeading } from "~/ui/final-test/step-heading";
import { TestBar } from "~/ui/final-test/test-bar";
import { TestNavigator } from "~/ui/final-test/test-navigator";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";
import { StateSign, type StateSignName } from "~/ui/motif";

interface OverviewPageProps {
  page: FinalTestOverviewData;
  /** Whether the learner tried to hand in without saying that they know of open questions. */
  unconfirmed: boolean;
}

/** The overview of an open test: what is still open, and handing in. */
export function FinalTestOverviewPage({ page, unconfirmed }: OverviewPageProps) {
  const { open, overview } = useMessages().finalTest;
  const { course, todo } = page;
  const first = todo.find(({ answered }) => !answered);
  return (
    <CourseLanguageProvider language={course.language}>
      <TestBar test={page} title={open.overview} />
      <div className="wrap test-grid">
        <section className="flow">
          <p className="over">{overview.over}</p>
          <StepHeading focus={!unconfirmed}>
            {page.open > 0 ? overview.open(page.open) : overview.allAnswered}
          </StepHeading>
          <p className="lead">{page.open > 0 ? overview.openLead : overview.allLead}</p>
          {todo.length > 0 ? <TodoList page={page} /> : null}
          {first ? (
            <p className="row">
              <a className="btn" href={finalTestQuestionPath(course.id, page.attempt, first.position)}>
                {overview.answerFirst(first.position)}
              </a>
            </p>
          ) : null}
          <HandInForm page={page} unconfirmed={unconfirmed} />
        </section>
        <TestNavigator test={page} here={null} />
      </div>
    </CourseLanguageProvider>
  );
}

/** The questions that are open or have a flag. */
function TodoList({ page: { course, attempt, todo } }: Pick<OverviewPageProps, "page">) {
  const { overview } = useMessages().finalTest;
  return (
    <ul className="todo-list">
      {todo.map((item) => {
        const { position, stem, answered } = item;
        return (
          <li key={position}>
            <b>{position}</b>
            <div>
              <p>
                <CourseText>{stem}</CourseText>
              </p>
              <TodoState item={item} />
            </div>
            <a className="go" href={finalTestQuestionPath(course.id, attempt, position)}>
              {answered ? overview.look : overview.answer}
              <span className="vh">{overview.which(position)}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function TodoState({ item: { answered, incomplete, flagged } }: { item: FinalTestOverviewData["todo"][number] }) {
  const { states } = useMessages().finalTest.overview;
  const sign: StateSignName = flagged ? "flag" : incomplete ? "busy" : "open";
  const text = answered
    ? states.flagged
    : incomplete
      ? states[flagged ? "incompleteFlagged" : "incomplete"]
      : states[flagged ? "openFlagged" : "open"];
  return (
    <p className="state">
      <StateSign name={sign} />
      {text}
    </p>
  );
}

const problemId = "hand-in-problem";

/** Hands in the test. The box is there only if questions are open. Its value says how many. */
function HandInForm({ page, unconfirmed }: OverviewPageProps) {
  const { overview } = useMessages().finalTest;
  const { course, attempt, items, open } = page;
  return (
    <Form
      className="hand-in flow"
      id="hand-in"
      action={finalTestAttemptPath(course.id, attempt)}
      data-hands-in=""
      noValidate
    >
      <h2>{overview.handInTitle}</h2>
      <p>{overview.handInNote}</p>
      {unconfirmed ? (
        <p className="problem" id={problemId} role="alert">
          <StateSign name="stuck" />
          <span>{overview.unconfirmed}</span>
        </p>
      ) : null}
      {open > 0 ? (
        <p>
          <label className="flag-row">
            <input
              type="checkbox"
              name="known"
              value={open}
              required
              {...(unconfirmed ? { "aria-invalid": true, "aria-describedby": problemId, autoFocus: true } : {})}
            />
            <span>{overview.known(open)}</span>
          </label>
        </p>
      ) : null}
      <p className="row">
        <button type="submit" className={open > 0 ? "btn quiet" : "btn"}>
          {overview.handIn(items.length - open)}
        </button>
      </p>
    </Form>
  );
}
