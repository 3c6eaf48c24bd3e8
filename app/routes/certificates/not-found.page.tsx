import { useMessages } from "~/ui/messages";
import { CertificateLookupForm } from "./certificate-lookup-form";

/** The page for a certificate code that does not exist, because it was made up or mistyped. */
export function CertificateNotFoundPage() {
  const { lookup } = useMessages().certificate;
  return (
    <div className="wrap band">
      <h1>{lookup.notFoundTitle}</h1>
      <div className="read flow mt5">
        <p className="lead">{lookup.notFound}</p>
        <CertificateLookupForm />
      </div>
    </div>
  );
}
