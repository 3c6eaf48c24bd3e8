import type { LostClaim } from "~/certificates/issue/certificate-claim";
import type { NewerEdition } from "~/learning/enrolment/newer-edition";
import { courseEditionPath } from "~/ui/addresses";
import { TitledPageRow } from "~/ui/blocks";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";

export interface NewerEditionOfferData {
  courseId: string;
  edition: NewerEdition;
  /** The certificate that the learner would lose by moving, or null. */
  lostClaim: LostClaim | null;
}

/** The part of the page of a course that tells a learner in an older edition about the newest one. The link leads to the page for moving. */
export function NewerEditionOffer({ offer: { courseId, edition, lostClaim } }: { offer: NewerEditionOfferData }) {
  const { moving } = useMessages();
  return (
    <TitledPageRow title={moving.notice(edition.newest)} id="edition">
      <div className="flow read">
        <p>{moving.tellEnd(edition)}</p>
        {lostClaim ? <CertificateFirst held={edition.held} claim={lostClaim} /> : null}
        <p className="row">
          <a className="btn quiet" href={courseEditionPath(courseId)}>
            {moving.look}
          </a>
        </p>
      </div>
    </TitledPageRow>
  );
}

/** Tells that the learner would lose a certificate by moving. The page of the course leads to it already, above. */
export function CertificateFirst({ held, claim }: { held: string; claim: LostClaim }) {
  const { moving } = useMessages();
  return (
    <p className="state">
      <StateSign name="cert" />
      <span>{moving.certificateFirst[claim](held)}</span>
    </p>
  );
}
