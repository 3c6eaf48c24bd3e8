import type { LearnerCertificate } from "~/certificates/own/learner-certificate";
import { certificatePath } from "~/ui/addresses";
import { EmptyListMessage } from "~/ui/blocks";
import { CourseLanguageProvider, useCourseLangAttribute } from "~/ui/course-text";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { CertificateLookupForm } from "./certificate-lookup-form";
import { HolderNameVisibilityButton } from "./holder-name-visibility-button";

interface CertificatesPageProps {
  /** The viewer's certificates. Null without an account: then the page has only the form to check a certificate. */
  certificates: LearnerCertificate[] | null;
  /** The text that was typed as a code, if it can't be one; otherwise null. */
  typed: string | null;
}

export function CertificatesPage({ certificates, typed }: CertificatesPageProps) {
  const { own, lookup } = useMessages().certificate;
  const Title = certificates === null ? "h1" : "h2";
  return (
    <>
      {certificates === null ? null : (
        <div className="wrap band">
          <h1>{own.title}</h1>
          {certificates.length === 0 ? <NoCertificates /> : <List certificates={certificates} />}
        </div>
      )}
      <section className="band">
        <div className="wrap">
          <Title>{lookup.title}</Title>
          <div className="read flow mt5">
            <p className={certificates === null ? "lead" : undefined}>{lookup.lead}</p>
            <CertificateLookupForm typed={typed} />
          </div>
        </div>
      </section>
    </>
  );
}

function NoCertificates() {
  const { own } = useMessages().certificate;
  const action = (
    <a className="btn" href="/learning">
      {own.emptyAction}
    </a>
  );
  return (
    <div className="mt7">
      <EmptyListMessage title={own.emptyTitle} text={own.empty} action={action} />
    </div>
  );
}

function List({ certificates }: { certificates: LearnerCertificate[] }) {
  const { own } = useMessages().certificate;
  return (
    <>
      <p className="lead read mt5">{own.lead}</p>
      <ul className="rows certs mt7">
        {certificates.map((each) => (
          <CourseLanguageProvider key={each.id} language={each.language}>
            <Certificate certificate={each} />
          </CourseLanguageProvider>
        ))}
      </ul>
    </>
  );
}

function Certificate({ certificate }: { certificate: LearnerCertificate }) {
  const { certificate: words, sitting } = useMessages();
  const { own, page, paper } = words;
  const lang = useCourseLangAttribute();
  const { id, title, edition, issuedAt, name, nameShown, state, trial, supervisedBy } = certificate;
  const shown = state === "valid" && trial ? "trial" : state;
  return (
    <li>
      <p className="state">
        <StateSign name={shown === "valid" ? "cert" : shown === "trial" ? "open" : "stuck"} />
        {page.states[shown]}
      </p>
      <h2 className="mt3" lang={lang}>
        {title}
      </h2>
      <ul className="meta">
        <li>{name}</li>
        <li>
          {paper.labels.edition} {edition}
        </li>
        <li>{own.issuedOn(paper.date(issuedAt))}</li>
        {supervisedBy === null ? null : <li className="named">{sitting.page.supervisedBy(supervisedBy)}</li>}
      </ul>
      <p className="small">{nameShown ? own.nameShown : own.nameHidden}</p>
      <div className="row">
        <a className="btn" href={`${certificatePath(id)}/pdf`} aria-label={own.downloadOf(title)}>
          {own.download}
        </a>
        <HolderNameVisibilityButton id={id} shown={nameShown} title={title} />
        <a className="go" href={certificatePath(id)} aria-label={own.openOf(title)}>
          {own.open}
        </a>
      </div>
    </li>
  );
}
