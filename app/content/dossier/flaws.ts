/** Flaws of the files in dossier/, and of texts and questions that name passages of a source. */
export interface DossierFlaws {
  "dossier-file-unused": null;
  /** `file`: the dossier that is missing beside the runs. */
  "dossier-runs-alone": { file: string };
  "dossier-runs-form": null;
  /** `file`: the runs that are missing beside the dossier. */
  "dossier-runs-missing": { file: string };
  /** `file`: the runs of which the dossier does not say how many there are. */
  "dossier-runs-uncounted": { file: string };
  /** `dossier`: the file that says how many runs there were when both were made. */
  "dossier-runs-changed": { dossier: string; count: number; expected: number };
  "source-passage-twice": { passage: string; first: string };
  /** Two dossiers were cut with the same ids. `passage`: the first of them. `other`: the dossier that had them. `prefix`: one that is free. */
  "source-passages-of-other-dossier": { count: number; passage: string; other: string; prefix: string };
  /** No dossier has passages with this prefix. `count`: how often they are named. */
  "dossier-missing": { prefix: string; count: number };
  "source-passage-unknown": { passage: string };
  "dossier-text-not-allowed": { licence: string };
  "dossier-text-changed": { passage: string };
  "bound-not-under-heading": null;
  "bound-not-empty": null;
  /** `attribute`: `to` or `source`, which names passages of a source. */
  "source-passages-form": { attribute: string; written: string };
  /** `example`: ids of passages of this course. */
  "heading-unbound": { title: string; example: string };
  "tag-unbound": { tag: string; example: string };
  /** A text cites a source, but is bound to none of its passages. */
  "cited-unbound": { source: string };
  "cited-before-heading": { source: string };
  /** A text is bound to passages of a source, but does not cite it. */
  "bound-uncited": { source: string };
  "question-source-unnamed": { source: string };
  "question-source-unbound": { source: string };
  "words-of-source": { source: string; text: string };
  /** `first`: where the quotation stands already. */
  "quotation-twice": { source: string; first: string };
}
