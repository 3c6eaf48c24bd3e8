import type { SerializeFrom } from "@remix-run/node";
import type { ReactNode } from "react";
import type { ImportReport, SourceImport } from "~/studio/imports/source-import";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { formatNumber } from "~/ui/numbers";

interface SourceReportSectionProps {
  report: SerializeFrom<ImportReport>;
  leftOut: SerializeFrom<SourceImport["leftOut"]>;
}

/** What was understood of a source, what was left out, and what is in doubt. */
export function SourceReportSection({ report, leftOut }: SourceReportSectionProps) {
  const { studio, dossierImport, locale } = useMessages();
  const words = studio.report;
  const { kept, inFile, missing } = report.words;
  const out = report.leftOut.reduce((sum, each) => sum + each.words, 0);
  return (
    <section aria-labelledby="report-title">
      <div className="blocktop">
        <h2 id="report-title" data-heading="">
          {words.title}
        </h2>
      </div>
      <p className="big3 mt3">
        {formatNumber(kept, locale, 0)} <small>{words.ofWords(inFile)}</small>
      </p>
      <KeptBar kept={kept} out={out} inFile={inFile} label={words.bar(kept, inFile)} />
      <p className="soft mt3">{out === 0 ? words.all : words.leftOut(out)}</p>
      {missing > 0 && <p>{words.missing(missing)}</p>}
      <p className="soft">{words.language[report.language] ?? words.otherLanguage}</p>
      <table className="table tight mt3">
        <caption className="vh">{words.caption}</caption>
        <tbody>
          <Understood text={words.passages(report.passages)} />
          {report.blocks.map(({ kind, count }) => (
            <Understood key={kind} text={dossierImport.blocks[kind](count)} />
          ))}
          {report.quotationsWithSpeaker > 0 && (
            <Understood text={dossierImport.withSpeaker(report.quotationsWithSpeaker)} />
          )}
          {report.leftOut.map(({ reason, words: count }) => (
            <tr key={reason}>
              <th scope="row">{dossierImport.leftOut(count, reason)}</th>
              <td>
                <StateSign name="open" /> {words.out}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Headings headings={report.headings} />
      <LeftOutTexts leftOut={leftOut} out={out} />
      <Doubts doubts={report.doubts} />
    </section>
  );
}

interface KeptBarProps {
  kept: number;
  out: number;
  inFile: number;
  label: string;
}

function KeptBar({ kept, out, inFile, label }: KeptBarProps) {
  const share = (words: number) => (inFile === 0 ? 0 : (1000 * words) / inFile);
  return (
    <svg className="measure tall mt3" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect className="fill" width={share(kept)} height="10" />
      {out > 0 && <rect className="back" x={share(kept)} y=".5" width={Math.max(2, share(out) - 1)} height="9" />}
    </svg>
  );
}

function Understood({ text }: { text: string }) {
  const { studio } = useMessages();
  return (
    <tr>
      <th scope="row">{text}</th>
      <td>
        <StateSign name="done" /> {studio.report.understood}
      </td>
    </tr>
  );
}

function Headings({ headings }: { headings: SerializeFrom<ImportReport["headings"]> }) {
  const { studio } = useMessages();
  if (headings.length === 0) return null;
  const top = Math.min(...headings.map(({ depth }) => depth));
  return (
    <Fold title={studio.report.headings(headings.length)}>
      <ul className="plain headings">
        {headings.map(({ depth, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two headings may be the same, and their order never changes.
          <li key={at} className={`deep-${Math.min(3, depth - top)}`} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function LeftOutTexts({ leftOut, out }: Pick<SourceReportSectionProps, "leftOut"> & { out: number }) {
  const { studio, dossierImport } = useMessages();
  if (leftOut.length === 0) return null;
  const count = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const shown = leftOut.reduce((sum, { text }) => sum + count(text), 0);
  return (
    <Fold title={studio.report.leftOutTexts}>
      <ul className="plain">
        {leftOut.map(({ reason, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two texts may be the same, and their order never changes.
          <li key={at} className="mt3">
            <span className="small">{dossierImport.leftOut(count(text), reason)}</span>
            <p dir="auto">{text}</p>
          </li>
        ))}
      </ul>
      {shown < out && <p className="small">{studio.report.moreLeftOut}</p>}
    </Fold>
  );
}

function Doubts({ doubts }: { doubts: SerializeFrom<ImportReport["doubts"]> }) {
  const { studio, dossierImport } = useMessages();
  if (doubts.length === 0) return <p className="mt5">{studio.report.noDoubts}</p>;
  return (
    <>
      <h3 className="mt5">{studio.report.doubts(doubts.length)}</h3>
      <ul className="plain">
        {doubts.map(({ code, page, about }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two doubts may be the same, and their order never changes.
          <li key={at} className="state mt3">
            <StateSign name="stuck" />
            <span dir="auto">{dossierImport.doubts[code]({ page, about })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="fold mt3">
      <summary>{title}</summary>
      {children}
    </details>
  );
}
