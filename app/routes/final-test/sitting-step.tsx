import { findSittingObstacle, type SittingObstacle } from "~/cohorts/sittings/sitting-obstacle";
import type { SittingForMember } from "~/cohorts/sittings/sitting-views";
import type { FinalTestStartPageData } from "~/learning/final/pages/final-test-page-data";
import { finalTestPath } from "~/ui/addresses";
import { SittingObstacleText } from "~/ui/final-test/sitting-obstacle-text";
import { FieldProblem } from "~/ui/forms/labelled";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { useMessages } from "~/ui/messages";
import { SittingCodeForm } from "./sitting-code-form";

export interface SittingStepProps {
  page: Pick<FinalTestStartPageData, "course" | "step">;
  /** The open sittings and those to come, in the groups of the viewer. */
  sittings: SittingForMember[];
  /** The code in the address, or null. */
  code: string | null;
  form: RefusedFormState | undefined;
}

/**
 * What a sitting under supervision means for the viewer: when it is, and beginning with its code. It is empty for who has no sitting and
 * followed no code.
 */
export function SittingStep({ page: { course, step }, sittings, code, form }: SittingStepProps) {
  const { member, errors } = useMessages().sitting;
  const retake = step.state === "passed" ? step.retake : null;
  if (retake === "used") return <p>{member.used}</p>;
  if (retake === "undecided") return null;
  // What holds for an attempt that was begun with a code stands where it goes on. Who typed a code that can't be used for the open attempt reads
  // that, and gets no field to try another one.
  if (step.state === "open" && step.sitting && !form) return null;
  if (sittings.length === 0 && code === null && !form) return null;
  const text = step.state === "ready" ? member.ready : retake === "possible" ? member.again : null;
  if (text === null && step.state !== "open" && step.state !== "wait" && step.state !== "lessons") return null;
  const refusal = step.state === "open" && form ? errors[form.errors.code as keyof typeof errors] : undefined;
  return (
    <section className="flow" id="sitting">
      <h2>{member.title}</h2>
      {sittings.map(({ id, cohortName, opensAt, closesAt, room }) => (
        <div key={id}>
          <p className="named">
            <b>{member.moment(cohortName, opensAt, closesAt, room)}</b>
          </p>
          <WhyNotNow obstacle={findSittingObstacle(step, { opensAt, closesAt })} />
        </div>
      ))}
      {refusal ? (
        <div role="alert">
          <FieldProblem id="code-refused">{refusal}</FieldProblem>
        </div>
      ) : null}
      {step.state === "open" && !step.sitting ? <p>{member.openWithout}</p> : null}
      {(text === null && !form) || refusal ? null : (
        <>
          {text === null ? null : (
            <>
              <p>{text}</p>
              <p className="small">{member.sees}</p>
            </>
          )}
          <SittingCodeForm action={finalTestPath(course.id)} code={code} form={form} submit={member.begin} />
        </>
      )}
    </section>
  );
}

/** Why the viewer can't begin in this sitting. An attempt that was begun without a code is told once, below all sittings. */
function WhyNotNow({ obstacle }: { obstacle: SittingObstacle | null }) {
  if (!obstacle || obstacle.kind === "open") return null;
  return (
    <p>
      <SittingObstacleText obstacle={obstacle} />
    </p>
  );
}
