/** A knowledge dossier: a source that was cut into passages, each with an id and a hash, so that lessons and questions can stand on them. */
import type { DossierLicence } from "./dossier-schema";
import type { SourceBlock } from "./reading/source-document";

export interface DossierPassage {
  /** `p-1`, `p-2` and so on. It stays the same when the same text is imported again. */
  id: string;
  /** The id of the heading above it. For a heading: the heading of the part in which it stands. */
  section?: string;
  /** All words of the block, with single spaces. */
  text: string;
  /** The SHA-256 of the text in NFKC, with white space folded. */
  hash: string;
  /** What the passage is, with the shape that its text does not have: items of a list, cells of a table, who speaks. */
  block: SourceBlock;
}

export interface DossierSource {
  /** The key of the source in sources.yaml. */
  key: string;
  title: string;
  /** Where the source can be read; null if it has no address. */
  address: string | null;
  licence: DossierLicence;
  /** Which version of the source this is, in words, such as `maart 2024, gelezen 2026-11-29`. */
  edition: string;
}

export interface Dossier {
  source: DossierSource;
  /** The language of the text, as `nl`; `und` if it can't be told. */
  language: string;
  passages: DossierPassage[];
  /** The SHA-256 of the hashes of all passages in order: another one is another edition of the source. */
  hash: string;
}
