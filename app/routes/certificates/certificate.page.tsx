import type { CertificateFacts } from "~/certificates/issue/facts";
import {
  capitaliseFirstLetter,
  composeCertificateFactRows,
  describeCertificateBasis,
  describeCertificateSupervision,
} from "~/certificates/paper/certificate-fact-rows";
import type { CertificatePageData } from "~/certificates/verify/certificate-page-data";
import { formatReadableCode } from "~/platform/text/readable-code";
import { certificatePath } from "~/ui/addresses";
import { DefinitionList, TitledPageRow } from "~/ui/blocks";
import { CourseLanguageProvider, useCourseLangAttribute } from "~/ui/course-text";
import { insertSoftHyphens, TextWithCourseWords } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { StateSign, type StateSignName } from "~/ui/motif";
import { CertificateHolderOnlyPanel } from "./certificate-holder-only-panel";
import { CertificateLookupForm } from "./certificate-lookup-form";
import { type HolderNameCheckResult, HolderNameCheckSection } from "./holder-name-check-section";

interface CertificatePageProps {
  certificate: CertificatePageData;
  /** When the certificate was looked up, as an ISO time. */
  checkedAt: string;
  /** The result of comparing a typed name with the holder's name, if a name was typed. */
  checked: HolderNameCheckResult | undefined;
}

/** The public page of a certificate: tells whether the certificate is real, with every fact that is on the paper. */
export function CertificatePage({ certificate, checkedAt, checked }: CertificatePageProps) {
  const { page } = useMessages().certificate;
  const { facts, own, name } = certificate;
  return (
    <CourseLanguageProvider language={facts?.course.language ?? null}>
      <div className="wrap band">
        <Status certificate={certificate} checkedAt={checkedAt} />
        {facts ? <Head facts={facts} name={name} /> : <GoneHead id={certificate.id} />}
      </div>
      {own ? <CertificateHolderOnlyPanel certificate={certificate} /> : null}
      {facts ? <AllFacts facts={facts} certificate={certificate} /> : null}
      {facts && !own && name === null ? <HolderNameCheckSection checked={checked} /> : null}
      <Fingerprint
        prints={certificate.fingerprints}
        download={certificate.nameShown && !own ? `${certificatePath(certificate.id)}/pdf` : null}
      />
      <TitledPageRow title={page.again}>
        <div className="read">
          <CertificateLookupForm />
        </div>
      </TitledPageRow>
    </CourseLanguageProvider>
  );
}

const look: Record<CertificatePageData["state"], { sign: StateSignName; className: string }> = {
  valid: { sign: "done", className: "status" },
  trial: { sign: "open", className: "status trial" },
  suspended: { sign: "stuck", className: "status broken" },
  revoked: { sign: "stuck", className: "status broken" },
  erased: { sign: "open", className: "status gone" },
};

function Status({ certificate, checkedAt }: { certificate: CertificatePageData; checkedAt: string }) {
  const { page } = useMessages().certificate;
  const { state, since } = certificate;
  const { sign, className } = look[state];
  const broken = state === "revoked" || state === "suspended";
  return (
    <>
      <p className={className}>
        <StateSign name={sign} />
        <span>{page.states[state]}</span>
      </p>
      {page.about[state] ? (
        <p className="read mt3">
          {page.about[state]} {broken ? page.since(since) : null}
        </p>
      ) : null}
      <p className="small mt3">{page.checked(checkedAt)}</p>
    </>
  );
}

function Head({ facts, name }: { facts: CertificateFacts; name: string | null }) {
  const { page, paper } = useMessages().certificate;
  const basis = describeCertificateBasis(facts, paper);
  const supervision = describeCertificateSupervision(facts, paper);
  const lang = useCourseLangAttribute();
  return (
    <div className="cert-head">
      <p className="over">{paper.kind}</p>
      {name === null ? (
        <>
          <h1 className="name nameless">{page.nameless}</h1>
          <p className="small mt3">{page.namelessNote}</p>
        </>
      ) : (
        <h1 className="name">{name}</h1>
      )}
      <p className="lead mt5">{paper.completedOn(paper.date(facts.completedAt))}</p>
      <p className="lead">
        <b lang={lang}>{insertSoftHyphens(facts.course.title)}</b>
      </p>
      <p className="small mt3">
        {paper.labels.edition} {facts.edition}
      </p>
      {basis === null ? null : <p className="lead mt3">{basis}</p>}
      {supervision === null ? null : (
        <p className="lead">
          <b>{supervision}</b>
        </p>
      )}
    </div>
  );
}

function GoneHead({ id }: { id: string }) {
  const { page } = useMessages().certificate;
  return (
    <div className="cert-head">
      <h1>{page.title(formatReadableCode(id))}</h1>
    </div>
  );
}

function AllFacts({ facts, certificate }: { facts: CertificateFacts; certificate: CertificatePageData }) {
  const { page, paper } = useMessages().certificate;
  const registerNumber = certificate.isRegisterNumberHidden ? page.registerNumberHidden : certificate.registerNumber;
  const lang = useCourseLangAttribute();
  const rows = composeCertificateFactRows(facts, paper, registerNumber).map(({ label, value, ofCourse }) => {
    return { label, value: <TextWithCourseWords text={value} ofCourse={ofCourse} /> };
  });
  return (
    <>
      <TitledPageRow title={page.facts} note={page.factsNote}>
        <div>
          <DefinitionList facts={rows} />
          {facts.format === 2 ? <p className="small read mt5">{page.terms[facts.form]}</p> : null}
        </div>
      </TitledPageRow>
      <TitledPageRow title={page.goals}>
        <ol className="goals" lang={lang}>
          {facts.outcomes.map((outcome) => (
            <li key={outcome}>
              <span>{insertSoftHyphens(capitaliseFirstLetter(outcome))}</span>
            </li>
          ))}
        </ol>
      </TitledPageRow>
    </>
  );
}

const commands = {
  windows: (file: string) => `certutil -hashfile ${file} SHA256`,
  mac: (file: string) => `shasum -a 256 ${file}`,
  linux: (file: string) => `sha256sum ${file}`,
};

/**
 * The fingerprints (SHA-256) of a certificate's PDF, and how to compute one. `download`: the address of the PDF, or null if no link is
 * shown here.
 */
function Fingerprint({ prints, download }: { prints: string[]; download: string | null }) {
  const { page } = useMessages().certificate;
  const newestFirst = [...prints].reverse();
  return (
    <TitledPageRow title={page.print}>
      <div className="flow read">
        <p>{page.printLead}</p>
        <p className="label">{page.prints(prints.length)}:</p>
        {newestFirst.map((print) => (
          <p className="print" key={print}>
            {print}
          </p>
        ))}
        <details>
          <summary>{page.printHow(page.printFile)}</summary>
          <dl className="facts">
            {(["windows", "mac", "linux"] as const).map((system) => (
              <div key={system}>
                <dt>{page.printSystems[system]}</dt>
                <dd className="print">
                  <code>{commands[system](page.printFile)}</code>
                </dd>
              </div>
            ))}
          </dl>
        </details>
        {download ? (
          <p className="row">
            <a className="btn" href={download}>
              {page.download}
            </a>
          </p>
        ) : null}
      </div>
    </TitledPageRow>
  );
}
