import type { ReactNode } from "react";
import type { CertificateClaim } from "~/certificates/issue/certificate-claim";
import {
  certificatePath,
  claimCertificatePath,
  courseEditionPath,
  coursePath,
  finalTestPath,
  lessonPath,
} from "~/ui/addresses";
import { CourseLink } from "~/ui/course-link";
import { CourseLanguageProvider } from "~/ui/course-text";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { useMessages } from "~/ui/messages";
import { MissingLessons } from "~/ui/missing-lessons";
import { StateSign } from "~/ui/motif";
import { ClaimCertificateForm } from "./claim-certificate-form";

export type CertificateClaimState = { kind: "visitor" } | CertificateClaim;

interface ClaimCertificatePageProps {
  course: { id: string; title: string; language: string };
  state: CertificateClaimState;
  /** Whether the test was also passed in a sitting that is not closed yet. */
  undecided: boolean;
  form: (RefusedFormState & { latin: string | null }) | undefined;
}

/** The page to ask for the certificate of a course: what is missing, or what will be on the certificate. */
export function ClaimCertificatePage(props: ClaimCertificatePageProps) {
  const { course, state, undecided, form } = props;
  const { claim } = useMessages().certificate;
  const titles = { guest: claim.guestTitle, issued: claim.issuedTitle } as Record<string, string>;
  return (
    <CourseLanguageProvider language={course.language}>
      <div className="wrap band">
        <p className="over">
          <CourseLink {...course} />
        </p>
        <h1>{titles[state.kind] ?? claim.title}</h1>
        <div className="read flow mt5">
          {state.kind === "visitor" ? <Visitor courseId={course.id} /> : null}
          {state.kind === "incomplete" ? <Incomplete courseId={course.id} {...state} /> : null}
          {state.kind === "guest" ? <Guest courseId={course.id} /> : null}
          {state.kind === "waiting" ? <Waiting courseId={course.id} until={state.until} /> : null}
          {state.kind === "ended" ? <Ended courseId={course.id} /> : null}
          {state.kind === "ready" ? <SupervisionNote {...state} /> : null}
          {state.kind === "ready" && undecided ? <UndecidedNote /> : null}
          {state.kind === "ready" ? <ClaimCertificateForm {...state} restsOn={state.form} form={form} /> : null}
          {state.kind === "issued" ? <Issued {...state} /> : null}
        </div>
      </div>
    </CourseLanguageProvider>
  );
}

function Lead({ children }: { children: ReactNode }) {
  return <p className="lead">{children}</p>;
}

const logInPath = (courseId: string) => `/login?next=${encodeURIComponent(claimCertificatePath(courseId))}`;

function Visitor({ courseId }: { courseId: string }) {
  const { claim } = useMessages().certificate;
  const { common, course } = useMessages();
  return (
    <>
      <Lead>{claim.visitor}</Lead>
      <p className="row">
        <a className="btn" href={logInPath(courseId)}>
          {common.logIn}
        </a>
        <a className="go" href={coursePath(courseId)}>
          {course.home.whole}
        </a>
      </p>
    </>
  );
}

function Incomplete({
  courseId,
  passed,
  total,
  missing,
  finalTest,
}: { courseId: string } & Extract<CertificateClaim, { kind: "incomplete" }>) {
  const { claim } = useMessages().certificate;
  const [first] = missing;
  return (
    <>
      <Lead>{finalTest === null ? claim.notYet(passed, total) : claim.notYetWithTest(passed, total)}</Lead>
      <h2>{claim.missing}</h2>
      <MissingLessons courseId={courseId} lessons={missing}>
        {finalTest === false ? (
          <li>
            <p className="who">
              <a href={finalTestPath(courseId)}>{claim.finalTest}</a>
            </p>
            <p>{first ? claim.finalTestLater : claim.finalTestNow}</p>
          </li>
        ) : null}
      </MissingLessons>
      <p className="row">
        <a className="btn" href={first ? lessonPath(courseId, first.id) : finalTestPath(courseId)}>
          {first ? claim.goOn : claim.toFinalTest}
        </a>
      </p>
    </>
  );
}

/** The test was passed in a sitting that a trainer has to close first. */
function Waiting({ courseId, until }: { courseId: string; until: string }) {
  const { sitting, finalTest } = useMessages();
  return (
    <>
      <p className="state">
        <StateSign name="busy" />
        <span>{sitting.member.undecided.waiting}</span>
      </p>
      <Lead>{sitting.claim.waiting(until)}</Lead>
      <p className="row">
        <a className="go" href={finalTestPath(courseId)}>
          {finalTest.result.toTest}
        </a>
      </p>
    </>
  );
}

/** Says that waiting for the closing of a sitting can bring a certificate under supervision. */
function UndecidedNote() {
  const { claim } = useMessages().sitting;
  return (
    <p className="state">
      <StateSign name="busy" />
      <span>{claim.undecided}</span>
    </p>
  );
}

/** Says what the certificate will state of the supervision, and that it is a second one. */
function SupervisionNote({
  supervisedBy,
  without,
  first,
}: Pick<Extract<CertificateClaim, { kind: "ready" }>, "supervisedBy" | "without" | "first">) {
  const { claim } = useMessages().sitting;
  if (supervisedBy === null) return without === null ? null : <p>{claim.without[without]}</p>;
  return (
    <>
      <p className="named">{claim.supervised(supervisedBy)}</p>
      {first === null ? null : (
        <p>
          {claim.second} <a href={certificatePath(first)}>{claim.first}</a>
        </p>
      )}
    </>
  );
}

function Ended({ courseId }: { courseId: string }) {
  const { certificate, moving } = useMessages();
  const { claim } = certificate;
  return (
    <>
      <Lead>{claim.ended}</Lead>
      <p className="row">
        <a className="btn" href={courseEditionPath(courseId)}>
          {moving.look}
        </a>
      </p>
    </>
  );
}

function Guest({ courseId }: { courseId: string }) {
  const { claim } = useMessages().certificate;
  return (
    <>
      <Lead>{claim.guest}</Lead>
      <p className="row">
        <a className="btn" href="/register">
          {claim.register}
        </a>
        <a className="go" href={logInPath(courseId)}>
          {claim.logIn}
        </a>
      </p>
    </>
  );
}

function Issued({ id, edition }: { id: string; edition: string }) {
  const { claim, viewStep } = useMessages().certificate;
  return (
    <>
      <p className="state">
        <StateSign name="cert" />
        <span>
          {claim.issued} {claim.ofEdition(edition)}
        </span>
      </p>
      <p className="row">
        <a className="btn" href={certificatePath(id)}>
          {viewStep}
        </a>
      </p>
    </>
  );
}
