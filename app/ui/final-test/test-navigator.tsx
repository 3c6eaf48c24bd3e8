import type { FinalTestItem, OpenFinalTestData } from "~/learning/final/pages/final-test-page-data";
import { finalTestAttemptPath, finalTestQuestionPath } from "../addresses";
import { useMessages } from "../messages";
import { StateSign } from "../motif";
import { SittingNote } from "./sitting-note";

interface NavigatorProps {
  test: OpenFinalTestData;
  /** The question that the page shows. Null in the overview. */
  here: number | null;
}

/** All questions of the test with their states, and where to go on. */
export function TestNavigator({ test, here }: NavigatorProps) {
  const { open } = useMessages().finalTest;
  const { course, attempt, items, closesAt } = test;
  return (
    <nav className="nav-side" aria-label={open.navigator}>
      <div>
        <TestCount test={test} />
        <ol className="nav24 mt3">
          {items.map((item) => (
            <li key={item.position}>
              <TestNavigatorLink test={test} item={item} here={here} />
            </li>
          ))}
        </ol>
        <ul className="legend">
          <li>
            <span className="nav-mark answered" /> {open.legend.answered}
          </li>
          <li>
            <span className="nav-mark" /> {open.legend.open}
          </li>
          <li>
            <StateSign name="flag" /> {open.legend.flag}
          </li>
        </ul>
        {here === null ? null : (
          <p>
            <a className="go" href={finalTestAttemptPath(course.id, attempt)}>
              {open.toOverview}
            </a>
          </p>
        )}
        {test.sitting ? (
          <p className="mt3">
            <SittingNote sitting={test.sitting} />
          </p>
        ) : null}
        <p className="small mt3">{test.sitting?.handInBy ? open.stopUnsupervised(closesAt) : open.stop(closesAt)}</p>
      </div>
    </nav>
  );
}

/** How many questions have an answer. */
export function TestCount({ test: { items, open: left } }: { test: OpenFinalTestData }) {
  const { open } = useMessages().finalTest;
  return (
    <p className="over" id="test-count">
      {open.answered(items.length - left, items.length)}
    </p>
  );
}

/** The link to one question. Its shape and its words tell the state: answered, open, with a flag. */
export function TestNavigatorLink({ test: { course, attempt }, item, here }: NavigatorProps & { item: FinalTestItem }) {
  const { open } = useMessages().finalTest;
  const { position, answered, flagged } = item;
  return (
    <a
      id={`test-item-${position}`}
      className={[answered ? "answered" : "", flagged ? "flagged" : ""].filter(Boolean).join(" ") || undefined}
      href={finalTestQuestionPath(course.id, attempt, position)}
      aria-current={position === here ? "step" : undefined}
    >
      {position} <span className="vh">{open.item(item)}</span>
    </a>
  );
}
