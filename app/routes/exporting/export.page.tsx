import { TitledPageRow } from "~/ui/blocks";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { getFileFormatName } from "~/ui/cohorts/file-formats";
import { useMessages } from "~/ui/messages";

const kinds = ["matrix", "results", "certificates"] as const;

/** The page that describes, in plain words, every file about a group that a trainer can download. */
export function CohortExportPage({ cohort }: { cohort: { id: string; name: string } }) {
  const words = useMessages().exporting;
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
                <a key={form} className="btn quiet" href={`${folder}/export/${kind}.${form}`} download>
                  {words.download(words.files[kind].title, getFileFormatName(form))}
                </a>
              ))}
            </p>
          </div>
        </TitledPageRow>
      ))}
      <TitledPageRow title={words.files.report.title}>
        <div className="flow">
          <p className="read">{words.files.report.text}</p>
          <p className="row">
            <a className="btn quiet" href={`${folder}/report.pdf`} download>
              {words.download(words.files.report.title, getFileFormatName("pdf"))}
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
