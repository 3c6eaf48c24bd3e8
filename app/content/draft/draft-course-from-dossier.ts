/** Makes a draft course of a dossier. It invents nothing: every part of it stands on passages, and a person writes the rest. */
import type { Dossier } from "../dossier/dossier";
import type { DraftCourse } from "./draft-course";
import type { DraftQuestion } from "./draft-question";
import { type DossierText, isDutch, readDossierText } from "./language/dossier-text";
import { listDraftObjectives } from "./outline/draft-objectives";
import { composeOutline } from "./outline/outline";
import { listDraftSources } from "./sources/list-draft-sources";
import { findLiteraturePassages } from "./sources/literature";
import { listKeyTerms } from "./terms/key-terms";

export type FindDraftQuestions = (text: DossierText) => DraftQuestion[];

/** @param findQuestions the rules that make questions; it gets the text without the list of literature, and only if it is Dutch */
export function draftCourse(dossier: Dossier, findQuestions: FindDraftQuestions): DraftCourse {
  const whole = readDossierText(dossier);
  const listed = findLiteraturePassages(dossier);
  // A dossier that is nothing but a list is about that list.
  const literature = listed.size === dossier.passages.length ? new Set<string>() : listed;
  const text = { ...whole, passages: whole.passages.filter(({ passage }) => !literature.has(passage.id)) };
  const terms = listKeyTerms(text);
  const questions = isDutch(text) ? findQuestions(text) : [];
  const lessons = composeOutline(dossier, { questions, terms, literature });
  return {
    dossier,
    lessons,
    terms: terms.map(({ term, definition, passage, count }) => ({ term, definition, passage, count })),
    sources: listDraftSources(dossier, whole, literature),
    objectives: listDraftObjectives(dossier, lessons, terms),
    questions,
  };
}
