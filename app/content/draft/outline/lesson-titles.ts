/** The titles of lessons: a heading of the dossier, or what the lesson is about. */
import type { Dossier, DossierPassage } from "../../dossier/dossier";
import type { KeyTerm } from "../terms/key-terms";
import { findTitleHeading } from "./title-heading";

/** A section that goes on in a next lesson gives it its title, unless that is long. */
const mostLetters = 60;

/** Returns a heading without the number before it, because lessons have numbers of their own. */
export function withoutNumber(heading: string): string {
  return heading.replace(/^\d+(?:\.\d+)*\.? +(?=\p{L})/u, "");
}

/**
 * Returns a function that gives the lessons their titles, one after another: no two are the same.
 * @param isOnly whether there is one lesson, which has the title of the whole dossier
 */
export function createTitles(dossier: Dossier, terms: readonly KeyTerm[], isOnly: boolean) {
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

  /** The heading at its beginning; or that of the section in which it begins. */
  function findHeading(passages: readonly DossierPassage[]): string | null {
    const [first] = passages.filter((passage) => passage !== whole);
    if (!first || (isOnly && whole)) return whole?.text ?? null;
    if (first.block.kind === "heading") return withoutNumber(first.text);
    const inside = passages.find((passage) => passage.block.kind === "heading" && passage !== whole);
    if (whole && passages.includes(whole)) return withoutNumber((inside ?? whole).text);
    const section = byId.get(first.section ?? "");
    return section && section !== whole && section.text.length <= mostLetters ? withoutNumber(section.text) : null;
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
