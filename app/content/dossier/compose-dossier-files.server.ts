/** Writes the files of a dossier. */
import { Document, visit } from "yaml";
import type { Dossier } from "./dossier";
import { type DossierYaml, isShortQuotation, mayCopySource } from "./dossier-schema";
import { describeQuotation, describeRuns, hasQuotation, listWordRunHashes } from "./word-runs.server";

export interface DossierFiles {
  /** The text of dossier/<source>.yaml. */
  dossier: string;
  /** The text of dossier/<source>.runs.json. */
  runs: string;
  /** The number of different runs of words. */
  runCount: number;
  /** The quotations that stand in no passage of the source, or that are too short or too long to be one. */
  wrongQuotations: string[];
}

/**
 * Returns the files of a dossier. The text of the source stands in them only if it may be copied.
 * @param allowed the quotations that may stand in the course, word for word
 */
export function composeDossierFiles({ source, passages }: Dossier, allowed: readonly string[] = []): DossierFiles {
  const { address, licence, edition } = source;
  const quotations = allowed.map((text) => {
    const quotation = describeQuotation(text);
    const passage = isShortQuotation(quotation)
      ? passages.find((each) => hasQuotation(each.text, quotation))
      : undefined;
    return { text, passage: passage?.id, ...quotation };
  });
  const found = quotations.flatMap(({ passage, words, hash }) => (passage ? [{ passage, words, hash }] : []));
  const runs = listWordRunHashes(passages.map(({ text }) => text).join("\n"));
  const dossier: DossierYaml = {
    ...(address !== null && { address }),
    licence,
    edition,
    runs: describeRuns(runs),
    passages: passages.map(({ id, section, hash, text }) => ({
      id,
      ...(section && { section }),
      hash,
      ...(mayCopySource(licence) && { text }),
    })),
    ...(found.length > 0 && { quotations: found }),
  };
  return {
    dossier: writeYaml(dossier),
    runs: `${JSON.stringify(runs, null, 2)}\n`,
    runCount: runs.length,
    wrongQuotations: quotations.flatMap(({ passage, text }) => (passage ? [] : [text])),
  };
}

/** Writes each passage and quotation on a line of its own, and so what is kept of the runs. */
function writeYaml(dossier: DossierYaml): string {
  const document = new Document(dossier);
  visit(document, {
    Map(key, map) {
      map.flow = key !== null;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
