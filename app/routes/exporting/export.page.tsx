import { gradebookKinds } from "~/cohorts/exporting/exported-table-kinds";
import type { GradebookCoverage } from "~/cohorts/exporting/gradebook-file";
import { accreditationPath } from "~/ui/addresses";
import { TitledPageRow } from "~/ui/blocks";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { getFileFormatName } from "~/ui/cohorts/file-formats";
import { useMessages } from "~/ui/messages";

const kinds = ["matrix", "results", "certificates"] as const;

interface CohortExportPageProps {
  cohort: { id: string; name: string; courseId: string };
  /** Whom the files for gradebooks have. Null if the group has no column with student numbers. */
  coverage: GradebookCoverage | null;
}

/** The page that describes, in plain words, every file about a group that a trainer can download. */
export function CohortExportPage({ cohort, coverage }: CohortExportPageProps) {
  const { exporting: words, accreditation } = useMessages();
  const folder = `/cohorts/${cohort.id}`;
  return (
    <>
      <div className="wrap band">
        <CohortHeading cohort={cohort} title={words.title} current="export" />
        <p className="lead read mt5">{words.lead}</p>
      </div>
      {kinds.map((kind) => (
        <TitledPageRow key={kind} title={words.files[kind].title}>
          <div className="flow">
            <p className="read">{words.files[kind].text}</p>
            <p className="row">
              {(["xlsx", "csv"] as const).map((form) => (
                <a key={form} className="btn quiet" href={`${folder}/export/${kind}.${form}`}>
                  {words.download(words.files[kind].title, getFileFormatName(form))}
                </a>
              ))}
            </p>
          </div>
        </TitledPageRow>
      ))}
      <Gradebooks cohortId={cohort.id} coverage={coverage} />
      <TitledPageRow title={words.files.report.title}>
        <div className="flow">
          <p className="read">{words.files.report.text}</p>
          <p className="row">
            <a className="btn quiet" href={`${folder}/report.pdf`}>
              {words.download(words.files.report.title, getFileFormatName("pdf"))}
            </a>
          </p>
        </div>
      </TitledPageRow>
      <TitledPageRow title={accreditation.link}>
        <div className="flow">
          <p className="read">{accreditation.linkText}</p>
          <p>
            <a className="go" href={accreditationPath(cohort.courseId)}>
              {accreditation.link}
            </a>
          </p>
        </div>
      </TitledPageRow>
      <TitledPageRow title={words.aboutTitle}>
        <div className="flow">
          {words.about.map((text) => (
            <p key={text} className="read">
              {text}
            </p>
          ))}
        </div>
      </TitledPageRow>
    </>
  );
}

/** The files for the gradebooks of Moodle and Canvas, if there are student numbers. Otherwise the way to fill them in. */
function Gradebooks({ cohortId, coverage }: { cohortId: string; coverage: GradebookCoverage | null }) {
  const { gradebooks: words, download } = useMessages().exporting;
  const isOffered = coverage !== null && coverage.included > 0;
  return (
    <TitledPageRow title={words.title} id="gradebooks">
      <div className="flow">
        {isOffered ? (
          <>
            <p className="read">{words.text}</p>
            <ul className="read">
              <li>{words.included(coverage.included)}</li>
              {coverage.without > 0 ? <li>{words.without(coverage.without)}</li> : null}
              {coverage.shared.length > 0 ? (
                <li>
                  <SharedNumbers shared={coverage.shared} />
                </li>
              ) : null}
            </ul>
            <p className="row">
              {gradebookKinds.map((kind) => (
                <a key={kind} className="btn quiet" href={`/cohorts/${cohortId}/export/${kind}.csv`}>
                  {download(words.files[kind], getFileFormatName("csv"))}
                </a>
              ))}
            </p>
            {gradebookKinds.map((kind) => (
              <p key={kind} className="small read">
                {words.how[kind]}
              </p>
            ))}
          </>
        ) : (
          <>
            <p className="read">{words.none}</p>
            {coverage && coverage.shared.length > 0 ? (
              <div className="read">
                <SharedNumbers shared={coverage.shared} />
              </div>
            ) : null}
          </>
        )}
        <p>
          <a className="go" href={`/cohorts/${cohortId}/columns`}>
            {words.columns}
          </a>
        </p>
      </div>
    </TitledPageRow>
  );
}

/** Of how many shared numbers the names are told. More of them mean that the list has another mistake. */
const mostSharedNumbers = 10;

/** How many members share a number with somebody else, and who they are. */
function SharedNumbers({ shared }: Pick<GradebookCoverage, "shared">) {
  const { gradebooks: words } = useMessages().exporting;
  const more = shared.length - mostSharedNumbers;
  return (
    <>
      {words.shared(shared.reduce((sum, { names }) => sum + names.length, 0))}
      <ul>
        {shared.slice(0, mostSharedNumbers).map(({ number, names }) => (
          <li key={number}>{words.sharedNumber(number, names)}</li>
        ))}
        {more > 0 ? <li>{words.moreShared(more)}</li> : null}
      </ul>
    </>
  );
}
