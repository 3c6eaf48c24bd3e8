import type { CertificatePageData } from "~/certificates/verify/certificate-page-data";
import { certificateEvaluationPath, certificatePath } from "~/ui/addresses";
import { TitledPageRow } from "~/ui/blocks";
import { useMessages } from "~/ui/messages";
import { HolderNameVisibilityButton } from "./holder-name-visibility-button";

/** The part of a certificate's page that only its holder sees. */
export function CertificateHolderOnlyPanel({ certificate }: { certificate: CertificatePageData }) {
  const { id, nameShown, canEvaluate } = certificate;
  const { certificate: words, evaluation } = useMessages();
  const { page, own } = words;
  return (
    <TitledPageRow title={page.own} id="own">
      <div className="flow read">
        <p role="status">{nameShown ? page.ownShown : page.ownHidden}</p>
        <div className="row">
          <a className="btn" href={`${certificatePath(id)}/pdf`}>
            {page.download}
          </a>
          <HolderNameVisibilityButton id={id} shown={nameShown} />
          <a className="go" href="/certificates">
            {own.link}
          </a>
        </div>
        {canEvaluate ? (
          <div className="mt5">
            <h3>{evaluation.offer}</h3>
            <p>{evaluation.offerText}</p>
            <p>
              <a className="go" href={certificateEvaluationPath(id)}>
                {evaluation.offerLink}
              </a>
            </p>
          </div>
        ) : null}
      </div>
    </TitledPageRow>
  );
}
