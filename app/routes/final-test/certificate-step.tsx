import { certificatePath, claimCertificatePath } from "~/ui/addresses";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";

interface CertificateStepProps {
  courseId: string;
  /** The id of the certificate that the learner has, or null. */
  certificateId: string | null;
}

/** Says that a learner who passed has the certificate already. It is empty if they can still ask for it. */
export function CertificateHeld({ certificateId }: Pick<CertificateStepProps, "certificateId">) {
  const { claim } = useMessages().certificate;
  if (certificateId === null) return null;
  return (
    <p className="state">
      <StateSign name="cert" />
      {claim.issued}
    </p>
  );
}

/** The next step after a pass: the certificate itself, or the page to ask for it. */
export function CertificateLink({ courseId, certificateId }: CertificateStepProps) {
  const { certificate } = useMessages();
  return (
    <a className="btn" href={certificateId ? certificatePath(certificateId) : claimCertificatePath(courseId)}>
      {certificateId ? certificate.viewStep : certificate.claimStep}
    </a>
  );
}
