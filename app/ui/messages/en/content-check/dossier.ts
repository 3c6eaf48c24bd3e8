/** Texts of the course check about dossiers, and about texts and questions that are bound to them. */
import type { DossierFlaws } from "~/content/dossier/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";

export const dossierSentences: SentenceForEachFlaw<DossierFlaws> = {
  "dossier-file-unused":
    "This file is not read. The folder dossier/ has only files like A.yaml and A.runs.json, named by the key of a source.",
  "dossier-runs-alone": ({ file }) =>
    `This file belongs to ${file}, which is not there. Make both with npm run dossier.`,
  "dossier-runs-form": "This is no file with runs that npm run dossier made. Make it again.",
  "dossier-runs-missing": ({ file }) =>
    `${file} belongs to this dossier, and is not there. Without it, nobody sees whether words of the source stand here. Put it back, or make both again with npm run dossier.`,
  "dossier-runs-uncounted": ({ file }) =>
    `The field runs does not say which runs ${file} had. Make both again with npm run dossier.`,
  "dossier-runs-changed": ({ dossier, count, expected }) =>
    count === expected
      ? `This file has other runs than when ${dossier} was made. Put the old one back, or make both again with npm run dossier.`
      : `This file has ${count} runs, and according to ${dossier} there were ${expected}. Put the old one back, or make both again with npm run dossier.`,
  "source-passage-twice": ({ passage, first }) =>
    `The passage ${passage} exists already (${first}). Each id occurs once in all dossiers of a course.`,
  "source-passages-of-other-dossier": ({ count, passage, other, prefix }) =>
    `This dossier and ${other} ${count === 1 ? `both have the passage ${passage}` : `share ${count} ids of passages, from ${passage} on`}. Each id occurs once in all dossiers of a course. Make this dossier again with npm run dossier and --prefix ${prefix}.`,
  "dossier-missing": ({ prefix, count }) =>
    `No dossier has passages that begin with ${prefix}-, and texts and questions name them ${count} times. Is a dossier missing?`,
  "source-passage-unknown": ({ passage }) => `The passage ${passage} is in no dossier of this course.`,
  "dossier-text-not-allowed": ({ licence }) =>
    `The text of this source may not stand here (licence: ${licence}). Remove text; the id and the hash stay.`,
  "dossier-text-changed": ({ passage }) =>
    `This hash is not that of the text of ${passage}. Make the dossier again with npm run dossier.`,
  "bound-not-under-heading": "<Bound> stands directly under a heading (## or ###), with empty lines around it.",
  "bound-not-empty": 'Nothing stands inside <Bound>. Write <Bound to="…" />, with the ids of passages or none.',
  "source-passages-form": ({ attribute, written }) =>
    `${attribute}="${written}" is not written correctly. Expected: the ids of passages in dossier/, with spaces between them, each once, or none.`,
  "heading-unbound": ({ title, example }) =>
    `Under the heading ‘${title}’ it does not say on which passages the text stands. Expected: <Bound to="${example}" /> or <Bound to="none" />.`,
  "tag-unbound": ({ tag, example }) =>
    `This <${tag}> does not say on which passages it stands. Expected: source="${example}" or source="none".`,
  "cited-unbound": ({ source }) =>
    `This text cites the source ${source}, but is bound to no passage of ${source}. Expected: at least one.`,
  "cited-before-heading": ({ source }) =>
    `The text before the first heading cites the source ${source}, and can't be bound to a passage. Expected: a heading above it, with <Bound>.`,
  "bound-uncited": ({ source }) =>
    `This text is bound to passages of the source ${source}, but does not cite it. Expected: [@${source}] at least once.`,
  "question-source-unnamed": ({ source }) =>
    `This question stands on passages of the source ${source}. Expected: ${source} in sources too.`,
  "question-source-unbound": ({ source }) =>
    `This question has ${source} in sources, but no passage of ${source} in source. Expected: at least one.`,
  "words-of-source": ({ source, text }) =>
    `Here stand eight words or more in a row from the source ${source}: ‘${text}’. Expected: words of your own.`,
  "quotation-twice": ({ source, first }) =>
    `This quotation from the source ${source} stands elsewhere already (${first}). Expected: once in the whole course.`,
};
