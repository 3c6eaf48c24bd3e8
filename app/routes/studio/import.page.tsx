import { ActionDoneNotice } from "~/ui/account-page-layout";
import { sourceImportPath, studioPath } from "~/ui/addresses";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { BringSourceForm } from "./bring-source-form";
import type { FoundImport } from "./found-import";
import { ImportStages } from "./import-stages";
import { type RefusedSourceDescription, SourceDescriptionForm } from "./source-description-form";
import { SourceReportSection } from "./source-report-section";

interface ImportPageProps {
  found: FoundImport;
  /** The command that makes a course of it in a terminal, or null if its author did not say yet whose text it is. */
  command: string | null;
  extensions: string[];
  /** Whether the description was saved just now. */
  saved: boolean;
  /** The description that was refused, or undefined. */
  form: RefusedSourceDescription | undefined;
}

/** The page of one file: how far the reading is, why it is refused, or what was understood and whose text it is. */
export function ImportPage(props: ImportPageProps) {
  const { studio } = useMessages();
  const { found } = props;
  const version = found.state.kind === "reading" ? `${found.state.page}/${found.state.pages}` : found.state.kind;
  return (
    <div className="wrap band" id="import" data-state={found.state.kind} data-version={version}>
      <div className="top">
        <div>
          <p className="over">
            <a href={studioPath}>{studio.title}</a>
          </p>
          <h1 className="named">{found.fileName || studio.noName}</h1>
        </div>
      </div>
      <ImportStages found={found} />
      <div className="mt5">
        <ImportContent {...props} />
      </div>
    </div>
  );
}

function ImportContent({ found, command, extensions, saved, form }: ImportPageProps) {
  const { state } = found;
  if (state.kind === "reading") return <ReadingSection id={found.id} page={state.page} pages={state.pages} />;
  if (state.kind !== "read") return <EndedSection found={found} extensions={extensions} />;
  return (
    <>
      <div className="imp">
        <SourceReportSection report={state.report} leftOut={found.leftOut} />
        <SourceDescriptionForm found={found} report={state.report} form={form} />
      </div>
      <NextSection id={found.id} command={command} saved={saved} />
    </>
  );
}

function ReadingSection({ id, page, pages }: { id: string; page: number | null; pages: number | null }) {
  const { studio } = useMessages();
  const words = studio.reading;
  const where = page !== null && pages !== null && pages > 1 ? studio.states.page(page, pages) : studio.states.reading;
  return (
    <section className="drop reading">
      <h2 data-heading="">{page === null ? studio.states.waiting : where}</h2>
      {page !== null && pages !== null && pages > 1 && (
        <svg className="measure tall" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label={where}>
          <rect className="fill" width={(1000 * page) / pages} height="10" />
          <rect className="back" x=".5" y=".5" width="999" height="9" />
        </svg>
      )}
      {page === null && <p>{words.waiting}</p>}
      <div className="line">
        <Form action={`${sourceImportPath(id)}/stop`}>
          <button className="tool" type="submit" data-key="stop">
            {words.stop}
          </button>
        </Form>
        <a className="tool bare" href={sourceImportPath(id)} data-without-script="">
          {words.refresh}
        </a>
      </div>
      <p className="small">{words.close}</p>
    </section>
  );
}

/** A file of which nothing is kept: refused, broken off or stopped. */
function EndedSection({ found, extensions }: Pick<ImportPageProps, "found" | "extensions">) {
  const { studio } = useMessages();
  const isStopped = found.state.kind === "stopped";
  return (
    <div className="flow">
      <section className="drop refused">
        <h2 className="withsign" data-heading="">
          <StateSign name={isStopped ? "open" : "stuck"} />
          <span>{isStopped ? studio.stopped.title : studio.refused.title}</span>
        </h2>
        <p>
          <RefusalSentence found={found} />
        </p>
        {!isStopped && <p className="small">{studio.refused.nothing}</p>}
      </section>
      <BringSourceForm title={studio.bring.other} extensions={extensions} />
      <RemoveForm id={found.id} text={studio.list.removeFrom} />
    </div>
  );
}

function RefusalSentence({ found: { state, fileName } }: Pick<ImportPageProps, "found">) {
  const { studio, dossierImport } = useMessages();
  const file = fileName || studio.noName;
  if (state.kind !== "refused") return studio.stopped.text(file);
  if (state.reason === "busy") return studio.refused.busy(file);
  if (state.reason === "broken-off") return studio.refused.brokenOff(file);
  return dossierImport.refusals[state.reason]({
    file,
    pages: state.pages ?? undefined,
    about: state.about ?? undefined,
  });
}

function NextSection({ id, command, saved }: { id: string; command: string | null; saved: boolean }) {
  const { studio } = useMessages();
  return (
    <section id="next" className="mt7 read flow">
      {saved && <ActionDoneNotice>{studio.description.saved}</ActionDoneNotice>}
      {command !== null && (
        <>
          <h2>{studio.next.title}</h2>
          <p>{studio.next.text}</p>
          <pre className="command">
            <code>{command}</code>
          </pre>
        </>
      )}
      <RemoveForm id={id} text={studio.next.remove} />
    </section>
  );
}

function RemoveForm({ id, text }: { id: string; text: string }) {
  return (
    <Form action={`${sourceImportPath(id)}/remove`}>
      <button className="tool" type="submit">
        {text}
      </button>
    </Form>
  );
}
