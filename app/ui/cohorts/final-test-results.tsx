import type { CourseOutline } from "~/cohorts/group/course-outline";
import type { FinalTestGrant } from "~/learning/final/grants/final-test-grant";
import {
  computeFinalTestScore,
  type FinalTestResultForTrainer,
} from "~/learning/final/results/final-test-result-for-trainer";
import { computeSupervision } from "~/learning/sitting/sitting";
import { getOwnValue } from "~/platform/own-value";
import { CourseText } from "../course-text";
import { formatLongDateTime } from "../dates";
import { useMessages } from "../messages";
import { StateSign } from "../motif";
import { ProportionBar } from "../proportion-bar";
import { ResponsiveTable } from "../responsive-table";

interface FinalTestResultsProps {
  /** A member's final tests, the earliest first. */
  tests: FinalTestResultForTrainer[];
  finalTest: NonNullable<CourseOutline["finalTest"]>;
}

/** The most attempts that have a column in the table. The list above it has all. */
const mostColumns = 4;

/** A member's final tests, as the trainer and the member see them: when, the result, and the score by objective. */
export function FinalTestResults({ tests, finalTest }: FinalTestResultsProps) {
  const words = useMessages().following.finalTest;
  const numbered = tests.map((test, at) => ({ ...test, overall: at + 1 }));
  const marked = numbered.filter(({ perObjective }) => perObjective !== null).slice(-mostColumns);
  if (tests.length === 0) return <p>{words.none}</p>;
  return (
    <div className="flow">
      <ol className="letters">
        {numbered.map((test) => (
          <Attempt key={test.overall} {...test} />
        ))}
      </ol>
      {marked.length > 0 ? <ScoresByObjective marked={marked} finalTest={finalTest} /> : null}
    </div>
  );
}

interface NumberedTest extends FinalTestResultForTrainer {
  /** The number of the attempt among all attempts, from 1. */
  overall: number;
}

function Attempt({ overall, ...test }: NumberedTest) {
  const { following, sitting, locale } = useMessages();
  const words = following.finalTest;
  const { startedAt, handedInAt } = test;
  const score = computeFinalTestScore(test);
  const passed = test.passed ? words.passed : words.passedByLaterMark;
  const result = score ? `${score.passed ? passed : words.failed}, ${words.score(score)}` : words.open;
  const times = [words.begun(formatLongDateTime(startedAt, locale))];
  if (handedInAt) times.push(words.handedIn(formatLongDateTime(handedInAt, locale)));
  const supervision = describeSupervision(test, sitting.ofAttempt);
  if (supervision) times.push(supervision);
  return (
    <li>
      <p className="state">
        <StateSign name={score ? (score.passed ? "done" : "again") : "busy"} />
        <span>
          <b>{words.attempt(overall)}</b>: {result}
        </span>
      </p>
      <p className="small">{times.join(", ")}</p>
    </li>
  );
}

/** Returns in words whether an attempt was supervised. Returns null if it was not, or if its sitting lapsed. */
function describeSupervision(
  test: FinalTestResultForTrainer,
  words: ReturnType<typeof useMessages>["sitting"]["ofAttempt"],
): string | null {
  const settled = test.sitting?.closedAt ?? test.handedInAt;
  const supervision = settled === null ? null : computeSupervision(test, new Date(settled));
  if (supervision?.state === "supervised") return words.supervised(supervision, supervision.identityChecked);
  return supervision?.state === "undecided" ? words.undecided : null;
}

function ScoresByObjective({
  marked,
  finalTest,
}: {
  marked: NumberedTest[];
  finalTest: FinalTestResultsProps["finalTest"];
}) {
  const { following, common } = useMessages();
  const { capital } = useMessages().course;
  const words = following.finalTest;
  const asked = new Set(marked.flatMap(({ perObjective }) => Object.keys(perObjective ?? {})));
  const known = finalTest.objectives.filter(({ id }) => asked.has(id));
  const others = [...asked].filter((id) => !known.some((each) => each.id === id)).map((id) => ({ id, text: id }));
  return (
    <ResponsiveTable
      caption={words.table}
      rows={[...known, ...others]}
      rowKey={({ id }) => id}
      columns={[
        { key: "objective", label: words.objective, cell: ({ text }) => <CourseText>{capital(text)}</CourseText> },
        ...marked.map(({ overall, perObjective }) => ({
          key: String(overall),
          label: words.attempt(overall),
          num: true,
          cell: ({ id }: { id: string }) => {
            const share = getOwnValue(perObjective ?? {}, id);
            if (share === undefined) return "–";
            return (
              <>
                {common.percent(share)}
                <ProportionBar share={share} />
              </>
            );
          },
        })),
      ]}
    />
  );
}

/** A list of the new series of final tests that a member got, with the trainers' reasons. If there are none, nothing is shown. */
export function FinalTestGrantList({ grants }: { grants: FinalTestGrant[] }) {
  const { following, locale } = useMessages();
  if (grants.length === 0) return null;
  return (
    <ul className="letters">
      {grants.map(({ id, reason, by, at }) => (
        <li key={id}>
          <p className="who">{following.finalTest.grants}</p>
          <p className="small">{following.member.by(by ?? following.member.gone, formatLongDateTime(at, locale))}</p>
          <p className="typed">{reason}</p>
        </li>
      ))}
    </ul>
  );
}
