/** The smallest parts of a dossier that a lesson can begin with: a paragraph, list or table, with the headings above it. */
import type { DossierPassage } from "../../dossier/dossier";

export interface OutlineUnit {
  passages: DossierPassage[];
  words: number;
  /** The places at which a draft asks about it. */
  places: number;
  /** The depth of the highest heading with which it begins; null if it begins inside a section. */
  depth: number | null;
}

/** @param placesOf the number of places of each passage, by its id */
export function listUnits(passages: readonly DossierPassage[], placesOf: ReadonlyMap<string, number>): OutlineUnit[] {
  const units: OutlineUnit[] = [];
  const isHeading = ({ block }: DossierPassage) => block.kind === "heading";
  for (const passage of passages) {
    const last = units.at(-1);
    const isOpen = last?.passages.every(isHeading);
    // A caption or note belongs to what stands before it.
    const goesOn = passage.block.kind === "caption" || passage.block.kind === "note" || (isOpen ?? false);
    const unit = last && (goesOn || (isOpen && isHeading(passage))) ? last : null;
    const words = passage.block.kind === "note" ? 0 : passage.text.split(" ").length;
    const depth = passage.block.kind === "heading" ? passage.block.depth : null;
    const places = placesOf.get(passage.id) ?? 0;
    if (unit) {
      unit.passages.push(passage);
      unit.words += words;
      unit.places += places;
      if (depth !== null) unit.depth = Math.min(depth, unit.depth ?? depth);
    } else units.push({ passages: [passage], words, places, depth });
  }
  // Headings at the end have nothing below them.
  const [before, last] = units.slice(-2);
  if (before && last?.passages.every(isHeading)) {
    before.passages.push(...last.passages);
    before.words += last.words;
    units.pop();
  }
  return units;
}
