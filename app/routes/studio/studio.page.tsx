import type { SerializeFrom } from "@remix-run/node";
import type { ListedImport } from "~/studio/imports/source-import";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { sourceImportPath } from "~/ui/addresses";
import { formatLongDayOf } from "~/ui/dates";
import { Form } from "~/ui/forms/form";
import { type Messages, useMessages } from "~/ui/messages";
import { StateSign, type StateSignName } from "~/ui/motif";
import { ResponsiveTable } from "~/ui/responsive-table";
import { BringSourceForm } from "./bring-source-form";

export type ShownImport = SerializeFrom<ListedImport>;

interface StudioPageProps {
  imports: ShownImport[];
  extensions: string[];
  /** Whether an import was removed just now. */
  removed: boolean;
  /** The error code of the file that was sent, or undefined. */
  problem: string | undefined;
}

/** The page where an author brings a file, with the files that they brought before. */
export function StudioPage({ imports, extensions, removed, problem }: StudioPageProps) {
  const { studio } = useMessages();
  return (
    <div className="wrap band">
      <div className="top">
        <div>
          <p className="over">{studio.over}</p>
          <h1>{studio.title}</h1>
        </div>
      </div>
      <p className="lead">{studio.lead}</p>
      {removed && <ActionDoneNotice>{studio.list.removed}</ActionDoneNotice>}
      <div className="mt5">
        <BringSourceForm title={studio.bring.title} extensions={extensions} problem={problem} />
      </div>
      {imports.length > 0 && (
        <section className="mt7">
          <h2>{studio.list.title}</h2>
          <ImportTable imports={imports} />
        </section>
      )}
    </div>
  );
}

function ImportTable({ imports }: Pick<StudioPageProps, "imports">) {
  const { studio, locale } = useMessages();
  const words = studio.list;
  return (
    <ResponsiveTable
      caption={words.caption}
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "file",
          label: words.file,
          cell: ({ id, fileName, title }) => (
            <>
              <a className="named" href={sourceImportPath(id)}>
                {fileName || studio.noName}
              </a>
              {title && <p className="small">{title}</p>}
            </>
          ),
        },
        { key: "state", label: words.state, cell: (each) => <ImportStateLine {...describeState(each, studio)} /> },
        { key: "day", label: words.day, cell: ({ createdAt }) => formatLongDayOf(createdAt, locale) },
        {
          key: "action",
          label: words.action,
          cell: ({ id, fileName }) => (
            <Form action={`${sourceImportPath(id)}/remove`}>
              <button className="tool" type="submit" aria-label={words.removeOf(fileName || studio.noName)}>
                {words.remove}
              </button>
            </Form>
          ),
        },
      ]}
    />
  );
}

function ImportStateLine({ sign, text }: { sign: StateSignName; text: string }) {
  return (
    <p className="state">
      <StateSign name={sign} />
      <span>{text}</span>
    </p>
  );
}

function describeState(
  { state, title }: ShownImport,
  { states }: Messages["studio"],
): { sign: StateSignName; text: string } {
  if (state.kind === "stopped") return { sign: "open", text: states.stopped };
  if (state.kind === "refused") return { sign: "stuck", text: states.refused };
  if (state.kind === "read")
    return title === null ? { sign: "half", text: states.read } : { sign: "done", text: states.described };
  return { sign: "busy", text: state.page === null ? states.waiting : states.reading };
}
