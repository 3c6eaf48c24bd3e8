import { certificatePath, claimCertificatePath } from "~/ui/addresses";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";

/** A certificate that the viewer has. `edition`: the label of the edition whose certificate it is. */
export interface OwnCertificate {
  id: string;
  edition: string;
}

interface CertificateStepProps {
  courseId: string;
  /** The certificate that the learner has, or null. */
  ownCertificate: OwnCertificate | null;
}

/** Says that a learner who passed has the certificate already. It is empty if they can still ask for it. */
export function CertificateHeld({ ownCertificate }: Pick<CertificateStepProps, "ownCertificate">) {
  const { claim } = useMessages().certificate;
  if (ownCertificate === null) return null;
  return (
    <p className="state">
      <StateSign name="cert" />
      <span>
        {claim.issued} {claim.ofEdition(ownCertificate.edition)}
      </span>
    </p>
  );
}

/** The next step after a pass: the certificate itself, or the page to ask for it. */
export function CertificateLink({ courseId, ownCertificate }: CertificateStepProps) {
  const { certificate } = useMessages();
  return (
    <a className="btn" href={ownCertificate ? certificatePath(ownCertificate.id) : claimCertificatePath(courseId)}>
      {ownCertificate ? certificate.viewStep : certificate.claimStep}
    </a>
  );
}
