import type { NewerEdition } from "~/learning/enrolment/newer-edition";
import { coursePath, editionElementId, finalTestPath } from "~/ui/addresses";
import { TitledPageRow } from "~/ui/blocks";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";

/** Tells a learner in an older edition until when it can be finished, what changes in the newest one, and lets them move. */
export function NewerEditionOffer({ courseId, edition }: { courseId: string; edition: NewerEdition }) {
  const { newer } = useMessages().course.page;
  const { held, newest, lastDay, hasEnded, isTestOpen, finalTest } = edition;
  return (
    <TitledPageRow title={newer.title(newest)} id={editionElementId}>
      <div className="flow read">
        <p>{hasEnded ? newer.ended(held, lastDay) : newer.held(held, lastDay)}</p>
        <p>{newer.effect(held, finalTest)}</p>
        <p>{newer.oneWay}</p>
        {isTestOpen ? <TestFirst courseId={courseId} /> : <Move courseId={courseId} newest={newest} />}
      </div>
    </TitledPageRow>
  );
}

function Move({ courseId, newest }: { courseId: string; newest: string }) {
  const { newer } = useMessages().course.page;
  return (
    <Form action={`${coursePath(courseId)}/edition`}>
      <button type="submit" className="btn quiet">
        {newer.move(newest)}
      </button>
    </Form>
  );
}

function TestFirst({ courseId }: { courseId: string }) {
  const { newer } = useMessages().course.page;
  return (
    <>
      <p className="state">
        <StateSign name="busy" />
        {newer.testOpen}
      </p>
      <p>
        <a className="go" href={finalTestPath(courseId)}>
          {newer.toTest}
        </a>
      </p>
    </>
  );
}
