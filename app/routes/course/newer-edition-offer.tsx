import type { LostClaim } from "~/certificates/issue/certificate-claim";
import type { NewerEdition } from "~/learning/enrolment/newer-edition";
import { claimCertificatePath, coursePath, editionElementId, finalTestPath } from "~/ui/addresses";
import { TitledPageRow } from "~/ui/blocks";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";

export interface NewerEditionOfferData {
  courseId: string;
  edition: NewerEdition;
  /** The certificate that the learner would lose by moving, or null. */
  lostClaim: LostClaim | null;
}

interface OfferProps {
  offer: NewerEditionOfferData;
  /** Whether the learner tried to move without saying that they know what they lose. */
  unconfirmed?: boolean;
}

/** The part of the page of a course that offers the newest edition to a learner in an older one. */
export function NewerEditionOffer({ offer }: Pick<OfferProps, "offer">) {
  const { newer } = useMessages().course.page;
  return (
    <TitledPageRow title={newer.title(offer.edition.newest)} id={editionElementId}>
      <div className="flow read">
        <NewerEditionChoice offer={offer} />
      </div>
    </TitledPageRow>
  );
}

/** Tells until when the older edition can be finished and what changes in the newest one, and lets the learner move. */
export function NewerEditionChoice({ offer, unconfirmed = false }: OfferProps) {
  const { newer } = useMessages().course.page;
  const { courseId, edition } = offer;
  const { held, lastDay, hasEnded, isTestOpen, finalTest } = edition;
  return (
    <>
      <p>{hasEnded ? newer.ended(held, lastDay) : newer.held(held, lastDay)}</p>
      <p>{newer.effect(held, finalTest)}</p>
      <p>{newer.oneWay}</p>
      {offer.lostClaim ? <CertificateFirst courseId={courseId} held={held} claim={offer.lostClaim} /> : null}
      {isTestOpen ? <TestFirst courseId={courseId} /> : <Move offer={offer} unconfirmed={unconfirmed} />}
    </>
  );
}

function CertificateFirst({ courseId, held, claim }: { courseId: string; held: string; claim: LostClaim }) {
  const { course, certificate } = useMessages();
  return (
    <>
      <p className="state">
        <StateSign name="cert" />
        <span>{course.page.newer.certificateFirst[claim](held)}</span>
      </p>
      <p className="row">
        <a className="btn" href={claimCertificatePath(courseId)}>
          {certificate.claimStep}
        </a>
      </p>
    </>
  );
}

const problemId = "edition-problem";

function Move({ offer: { courseId, edition, lostClaim }, unconfirmed }: OfferProps) {
  const { newer } = useMessages().course.page;
  return (
    <Form className="flow" action={`${coursePath(courseId)}/edition`} noValidate>
      {unconfirmed ? (
        <p className="problem" id={problemId} role="alert">
          <StateSign name="stuck" />
          <span>{newer.unconfirmed}</span>
        </p>
      ) : null}
      {lostClaim === "ready" ? (
        <p>
          <label className="flag-row">
            <input
              type="checkbox"
              name="without"
              value="1"
              required
              {...(unconfirmed ? { "aria-invalid": true, "aria-describedby": problemId, autoFocus: true } : {})}
            />
            <span>{newer.without}</span>
          </label>
        </p>
      ) : null}
      <p className="row">
        <button type="submit" className="btn quiet">
          {newer.move(edition.newest)}
        </button>
      </p>
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
