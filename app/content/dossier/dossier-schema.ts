/** The files of the folder dossier/ of a course: what a source says, passage by passage, as hashes. */
import { z } from "zod";
import { sourcePassageIdPattern } from "~/questions/reading/source-passages";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const text = z.string().trim().min(1);
const passageId = z.string().regex(sourcePassageIdPattern);

/** What may be done with a source: it is our own, it may be copied with its name (CC BY), or it may only be cited. */
export const dossierLicences = ["ours", "cc-by", "cite", "unknown"] as const;
export type DossierLicence = (typeof dossierLicences)[number];

/** Returns whether a source may be copied. One of which the licence is unknown may only be cited. */
export function mayCopySource(licence: DossierLicence): boolean {
  return licence === "ours" || licence === "cc-by";
}

/** Eight words in a row are hardly ever the same by chance. */
export const wordsInRun = 8;
/** The largest number of words that may be quoted: more is no short quotation. Fewer than a run needs no leave. */
const mostWordsInQuotation = 40;

export function isShortQuotation({ words }: { words: number }): boolean {
  return wordsInRun <= words && words <= mostWordsInQuotation;
}

/** dossier/<source>.yaml. The name of the file is the key of the source. */
export const dossierSchema = z.strictObject({
  /** Where the source can be read. A source of one's own may have no address. */
  address: z.url({ protocol: /^https?$/ }).optional(),
  licence: z.enum(dossierLicences),
  /** Which version of the source was cut into passages, such as "maart 2024, gelezen 2026-11-29". */
  edition: text,
  /**
   * What stands beside it in dossier/<source>.runs.json: the number of runs, and the hash of all of them. So a file that lost some is noticed.
   */
  runs: z.strictObject({ count: z.number().int().min(0), hash }).optional(),
  passages: z
    .array(
      z.strictObject({
        id: passageId,
        /** The id of the passage that is the heading above it. */
        section: passageId.optional(),
        hash,
        text: text.optional(),
      }),
    )
    .min(1),
  /** Word for word quotations of the source: each may stand once in the course. `hash` is that of its words. */
  quotations: z
    .array(
      z.strictObject({ passage: passageId, words: z.number().int().min(wordsInRun).max(mostWordsInQuotation), hash }),
    )
    .optional(),
});
export type DossierYaml = z.output<typeof dossierSchema>;

/** dossier/<source>.runs.json: the hashes of all runs of words in the source. A source of fewer words than a run has none. */
export const wordRunsSchema = z.array(z.string().regex(/^[0-9a-f]{12}$/));
