import type { ReactNode } from "react";
import type { NewerEdition } from "~/learning/enrolment/newer-edition";
import { accountDataPath, claimCertificatePath, coursePath, finalTestPath } from "~/ui/addresses";
import { CourseLink } from "~/ui/course-link";
import { CourseLanguageProvider } from "~/ui/course-text";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { CertificateFirst, type NewerEditionOfferData } from "./newer-edition-offer";

/**
 * Why a move was refused. `unconfirmed`: the learner did not say that they know which certificate they lose. `other-newest`: the page was
 * about an edition that is not the newest any more.
 */
export type MoveProblem = "unconfirmed" | "other-newest";

interface EditionPageProps {
  course: { title: string; language: string };
  offer: NewerEditionOfferData;
  /** The names of the learner's groups in this course. */
  groups: string[];
  /** Whether the learner has an account, with a page for their data. */
  hasAccount: boolean;
  problem: MoveProblem | null;
}

/** The page where a learner in an older edition reads what stays, what is new and what stops, and then moves to the newest one. */
export function EditionPage({ course, offer, groups, hasAccount, problem }: EditionPageProps) {
  const { moving, certificate } = useMessages();
  const { courseId, edition, lostClaim } = offer;
  const toFinish = moving.tellWhatIsLeft(edition);
  return (
    <CourseLanguageProvider language={course.language}>
      <div className="wrap band">
        <p className="over">
          <CourseLink id={courseId} title={course.title} />
        </p>
        <h1>{moving.title(edition.newest)}</h1>
        <div className="flow read mt5">
          {problem === "other-newest" ? <Problem>{moving.problems[problem]}</Problem> : null}
          <p className="lead">{moving.tellEnd(edition)}</p>
          {toFinish ? <p>{toFinish}</p> : null}
          <Changes edition={edition} groups={groups} hasAccount={hasAccount} />
          {lostClaim ? (
            <>
              <CertificateFirst held={edition.held} claim={lostClaim} />
              <p className="row">
                <a className="btn" href={claimCertificatePath(courseId)}>
                  {certificate.claimStep}
                </a>
              </p>
            </>
          ) : null}
          {edition.isTestOpen ? <TestFirst courseId={courseId} /> : <Move offer={offer} problem={problem} />}
        </div>
      </div>
    </CourseLanguageProvider>
  );
}

function Changes({
  edition,
  groups,
  hasAccount,
}: Pick<EditionPageProps, "groups" | "hasAccount"> & { edition: NewerEdition }) {
  const { moving } = useMessages();
  const { counts, news, stops } = moving.sections;
  const ofGroups = groups.map((group) => moving.group(group, edition.newest));
  return (
    <>
      <FactList title={counts.title} facts={counts.list(edition)}>
        <li>
          {moving.kept(edition.held)} {hasAccount ? <a href={accountDataPath}>{moving.keptWhere}</a> : moving.keptWhere}
          .
        </li>
      </FactList>
      <FactList title={news.title} facts={[...news.list(edition), ...ofGroups]} />
      <FactList title={stops.title} facts={stops.list(edition)} />
    </>
  );
}

/** `children`: more items of the list. */
function FactList({ title, facts, children }: { title: string; facts: string[]; children?: ReactNode }) {
  if (facts.length === 0 && !children) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className="bullets">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        {children}
      </ul>
    </>
  );
}

const problemId = "edition-problem";

function Problem({ children }: { children: string }) {
  return (
    <p className="problem" id={problemId} role="alert">
      <StateSign name="stuck" />
      <span>{children}</span>
    </p>
  );
}

function Move({ offer: { courseId, edition, lostClaim }, problem }: Pick<EditionPageProps, "offer" | "problem">) {
  const { moving } = useMessages();
  const wrong =
    problem === "unconfirmed" ? { "aria-invalid": true, "aria-describedby": problemId, autoFocus: true } : {};
  return (
    <Form className="flow mt5" noValidate>
      {problem === "unconfirmed" ? <Problem>{moving.problems[problem]}</Problem> : null}
      <input type="hidden" name="to" value={edition.newest} />
      {lostClaim === "ready" ? (
        <p>
          <label className="flag-row">
            <input type="checkbox" name="without" value="1" required {...wrong} />
            <span>{moving.without}</span>
          </label>
        </p>
      ) : null}
      <p className="row">
        {edition.hasEnded ? null : (
          <a className="btn quiet" href={coursePath(courseId)}>
            {moving.cancel}
          </a>
        )}
        <button type="submit" className={lostClaim || !edition.hasEnded ? "btn quiet" : "btn"}>
          {moving.move(edition.newest)}
        </button>
        {edition.hasEnded ? (
          <a className="go" href={coursePath(courseId)}>
            {moving.cancel}
          </a>
        ) : null}
      </p>
    </Form>
  );
}

function TestFirst({ courseId }: { courseId: string }) {
  const { moving } = useMessages();
  return (
    <>
      <p className="state">
        <StateSign name="busy" />
        {moving.testOpen}
      </p>
      <p className="row">
        <a className="btn" href={finalTestPath(courseId)}>
          {moving.toTest}
        </a>
        <a className="go" href={coursePath(courseId)}>
          {moving.cancel}
        </a>
      </p>
    </>
  );
}
