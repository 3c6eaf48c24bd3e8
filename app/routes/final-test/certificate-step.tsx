import type { SupervisedRetake } from "~/learning/final/final-test-standing";
import { certificatePath, claimCertificatePath } from "~/ui/addresses";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";

/**
 * How far a learner who passed is with the certificate. `waiting`: a trainer must close the sitting of the test first. `claimable`: it can be
 * asked for now; `isSecond`: beside one that the learner has. `edition`: the label of the edition whose certificate it is.
 */
export type CertificateAfterPass =
  | { state: "held"; id: string; edition: string }
  | { state: "waiting" }
  | { state: "claimable"; isSecond: boolean };

interface CertificateStepProps {
  courseId: string;
  /** How far the learner is, or null for who did not pass. */
  certificate: CertificateAfterPass | null;
  /** Whether the learner passed in a sitting that is not closed yet. */
  retake: SupervisedRetake | null;
}

/** Says that a learner who passed has the certificate already, or for what it waits. It is empty if there is nothing to say. Each line has a block of its own. */
export function CertificateNote({ certificate, retake }: Omit<CertificateStepProps, "courseId">) {
  const { certificate: words, sitting } = useMessages();
  return (
    <>
      {certificate?.state === "held" ? (
        <div>
          <p className="state">
            <StateSign name="cert" />
            <span>
              {words.claim.issued} {words.claim.ofEdition(certificate.edition)}
            </span>
          </p>
        </div>
      ) : null}
      {retake === "undecided" && certificate ? (
        <div>
          <p className="state">
            <StateSign name="busy" />
            <span>{sitting.member.undecided[certificate.state]}</span>
          </p>
        </div>
      ) : null}
    </>
  );
}

/** The next step after a pass: the certificate itself, or the page to ask for it. While it waits, that page says until when. */
export function CertificateLink({ courseId, certificate }: Omit<CertificateStepProps, "retake">) {
  const { certificate: words, sitting } = useMessages();
  if (certificate?.state === "held")
    return (
      <a className="btn" href={certificatePath(certificate.id)}>
        {words.viewStep}
      </a>
    );
  if (certificate?.state === "waiting")
    return (
      <a className="go" href={claimCertificatePath(courseId)}>
        {sitting.member.waitingLink}
      </a>
    );
  return (
    <a className="btn" href={claimCertificatePath(courseId)}>
      {certificate?.isSecond ? words.secondStep : words.claimStep}
    </a>
  );
}
