/** The titles of lessons: a heading of the dossier, or what the lesson is about. */
import type { Dossier, DossierPassage } from "../../dossier/dossier";
import type { KeyTerm } from "../terms/key-terms";
import { findTitleHeading } from "./title-heading";

/** Returns a function that gives the lessons their titles, one after another: no two are the same. */
export function createTitles(dossier: Dossier, terms: readonly KeyTerm[]) {
  const isDutch = dossier.language.startsWith("nl");
  const whole = findTitleHeading(dossier);
  const byId = new Map(dossier.passages.map((passage) => [passage.id, passage]));
  const used = new Set<string>();
  let count = 0;

  function title(passages: readonly DossierPassage[]): string {
    count += 1;
    const numbered = `${isDutch ? "Deel" : "Part"} ${count}`;
    const found = findHeading(passages) ?? nameByTerms(passages) ?? numbered;
    let chosen = found;
    for (let at = 2; used.has(chosen.toLowerCase()); at++) chosen = `${found} (${at})`;
    used.add(chosen.toLowerCase());
    return chosen;
  }

  /** The first heading with text of its own; or that of the section in which the lesson begins. */
  function findHeading(passages: readonly DossierPassage[]): string | null {
    const [first] = passages.filter((passage) => passage !== whole);
    if (!first) return whole?.text ?? null;
    if (first.block.kind === "heading") return first.text;
    const section = byId.get(first.section ?? "");
    if (section && section !== whole) return section.text;
    return passages.find(({ block }) => block.kind === "heading")?.text ?? null;
  }

  function nameByTerms(passages: readonly DossierPassage[]): string | null {
    const ids = new Set(passages.map(({ id }) => id));
    const inside = terms.filter((term) => term.passages.some((id) => ids.has(id)));
    const names = inside.map(({ term }) => term).slice(0, 2);
    return names.length === 0 ? null : capitalise(names.join(isDutch ? " en " : ", "));
  }

  return { title };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
