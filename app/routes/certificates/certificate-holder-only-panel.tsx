import type { CertificatePageData } from "~/certificates/verify/certificate-page-data";
import { certificatePath } from "~/ui/addresses";
import { TitledPageRow } from "~/ui/blocks";
import { useMessages } from "~/ui/messages";
import { HolderNameVisibilityButton } from "./holder-name-visibility-button";

/** The part of a certificate's page that only its holder sees. */
export function CertificateHolderOnlyPanel({ certificate: { id, nameShown } }: { certificate: CertificatePageData }) {
  const { page, own } = useMessages().certificate;
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
      </div>
    </TitledPageRow>
  );
}
