/** The index of an accreditation pack: one HTML page that needs nothing else. A pure function. */
import type { CourseRelease } from "~/content/release/release";
import { readAccreditation } from "~/content/release/release";
import type { ExportedCell, ExportedCellKind } from "~/platform/tables/table";
import type { PackPart } from "./compose-pack";
import { type AccreditationPackTexts, tablesAsWorkbook } from "./pack-texts";

interface IndexInput {
  content: CourseRelease;
  parts: readonly PackPart[];
  words: AccreditationPackTexts;
  /** The day on which the pack is made, such as 2026-11-30. */
  day: string;
  /** The file of the certificate that is an example. */
  certificateFile: string;
}

const style =
  "body{overflow-wrap:break-word;font:1rem/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1d1b16;background:#fff}" +
  "table{border-collapse:collapse;font-size:.875rem}th,td{border:1px solid #8a8578;padding:.3rem .5rem;text-align:left;vertical-align:top}" +
  "h1{font-size:1.75rem;line-height:1.2;hyphens:auto}td,th{overflow-wrap:normal}dd{margin:0 0 .5rem}ul{padding-left:1.25rem}th{background:#efe9db}.n{text-align:right;font-variant-numeric:tabular-nums}.scroll{overflow-x:auto}p,li{max-width:44rem}h2{margin-top:2.5rem}.claim{border-left:6px solid #b8860b;padding-left:1rem}";

export function renderPackIndex({ content, parts, words, day, certificateFile }: IndexInput): string {
  const facts = [
    [words.facts.provider, content.rules.provider.name],
    [words.facts.edition, content.label],
    [words.facts.audience, content.audience],
    [
      words.facts.language,
      new Intl.DisplayNames([words.tag], { type: "language" }).of(content.language) ?? content.language,
    ],
    [words.facts.accreditation, tellAccreditation(content, words)],
  ];
  const body = [
    `<h1>${text(words.title(content.title))}</h1>`,
    `<p>${text(words.made(words.day(day)))}</p>`,
    `<p class="claim"><strong>${text(words.claim)}</strong></p>`,
    ...words.about.map((each) => `<p>${text(each)}</p>`),
    `<dl>${facts.map(([label = "", value = ""]) => `<dt><strong>${text(label)}</strong></dt><dd>${text(value)}</dd>`).join("")}</dl>`,
    `<h2>${text(words.contents)}</h2>`,
    `<ul>${parts.map(({ name }) => `<li><a href="#${name}">${text(words.titles[name])}</a></li>`).join("")}<li><a href="#certificate">${text(words.titles.certificate)}</a></li></ul>`,
    ...parts.map((part) => renderPart(part, words)),
    `<h2 id="certificate">${text(words.titles.certificate)}</h2>`,
    ...words.notes.certificate.map((each) => `<p>${text(each)}</p>`),
    `<p><a href="${certificateFile}">${certificateFile}</a></p>`,
  ];
  return `<!doctype html>\n<html lang="${words.tag}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(words.title(content.title))}</title><style>${style}</style></head><body><main>\n${body.join("\n")}\n</main></body></html>\n`;
}

function tellAccreditation({ rules }: CourseRelease, words: AccreditationPackTexts): string {
  const found = readAccreditation(rules.accreditation);
  if (!found) return words.noAccreditation;
  const { id, from, until } = found;
  return words.accreditation(id, from && words.day(from), until && words.day(until));
}

function renderPart({ name, paragraphs, columns, rows }: PackPart, words: AccreditationPackTexts): string {
  const title = text(words.titles[name]);
  const lines = [`<h2 id="${name}">${title}</h2>`, ...paragraphs.map((each) => `<p>${text(each)}</p>`)];
  if (rows.length === 0) return [...lines, `<p>${text(words.noTable(words.files[name]))}</p>`].join("\n");
  const file = `${words.files[name]}.csv`;
  const head = columns
    .map(({ heading, kind }) => `<th scope="col"${isNumber(kind) ? ' class="n"' : ""}>${text(heading)}</th>`)
    .join("");
  const body = rows
    .map(
      (row) =>
        `<tr>${row.map((cell, at) => `<td${isNumber(columns[at]?.kind) ? ' class="n"' : ""}>${text(showCell(cell, columns[at]?.kind, words))}</td>`).join("")}</tr>`,
    )
    .join("\n");
  return [
    ...lines,
    `<p>${text([words.table(file), ...(tablesAsWorkbook.includes(name) ? [words.workbook(`${words.files[name]}.xlsx`)] : [])].join(" "))}</p>`,
    `<div class="scroll" role="region" tabindex="0" aria-labelledby="${name}"><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`,
  ].join("\n");
}

const isNumber = (kind: ExportedCellKind | undefined) => kind === "count" || kind === "share";

function showCell(cell: ExportedCell, kind: ExportedCellKind | undefined, words: AccreditationPackTexts): string {
  if (cell === null) return "";
  if (kind === "day") return isDay(cell) ? words.day(String(cell)) : String(cell);
  if (kind === "count") return new Intl.NumberFormat(words.tag).format(Number(cell));
  if (kind !== "share") return String(cell);
  return words.percent(Number(cell));
}

const isDay = (cell: ExportedCell) => /^\d{4}-\d{2}-\d{2}$/.test(String(cell));

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const text = (value: string) => value.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
