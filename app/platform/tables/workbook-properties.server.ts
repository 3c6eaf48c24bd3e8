/** Adds to a workbook what the package `write-excel-file` leaves out: a filter on the headings, the title and the language. */
import type { Blob } from "node:buffer";
import type Stream from "node:stream";
import type { Feature } from "write-excel-file/node";
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from "write-excel-file/utility";

interface WorkbookProperties {
  title: string;
  /** The language tag of the workbook, such as nl-NL. */
  language: string;
  /** The number of rows in the sheet, including the row of headings. */
  rows: number;
  columns: number;
}

const corePath = "docProps/core.xml";
const coreType = "application/vnd.openxmlformats-package.core-properties+xml";
const coreRelation = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/**
 * Returns a feature for `write-excel-file` that adds a filter on the headings, a title and a language. The format is described in ECMA-376,
 * part 1, 18.3.1.2 (autoFilter), and part 2, 11 (core properties).
 */
export function createWorkbookFilterAndPropertiesFeature({
  title,
  language,
  rows,
  columns,
}: WorkbookProperties): Feature<Stream | Buffer | Blob> {
  const last = getCellAddress(Math.max(rows, 1) - 1, columns - 1);
  const core = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${sanitizeTextContent(title)}</dc:title><dc:creator>Leerdossier</dc:creator><dc:language>${language}</dc:language></cp:coreProperties>`;
  return {
    files: {
      transform: {
        "[Content_Types].xml": {
          insert: () => `<Override PartName="/${corePath}" ContentType="${coreType}"/>`,
        },
        "_rels/.rels": {
          insert: () => `<Relationship Id="rId-core-1" Type="${coreRelation}" Target="${corePath}"/>`,
        },
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml) =>
            insertElementMarkupAccordingToOrderOfSiblings(
              xml,
              `<autoFilter ref="A1:${last}"/>`,
              getOrderOfSiblings("xl/worksheets/sheet{id}.xml", "worksheet") ?? [],
              "worksheet",
            ),
        },
      },
      write: { files: () => ({ [corePath]: core }) },
    },
  };
}
