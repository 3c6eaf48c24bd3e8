/** The heading that names the whole dossier, and no section of it. */
import type { Dossier, DossierPassage } from "../../dossier/dossier";

/** Returns the heading that is the title of the whole dossier: the first passage, if no other heading is as high. */
export function findTitleHeading({ passages }: Dossier): DossierPassage | null {
  const [first, ...more] = passages;
  if (first?.block.kind !== "heading") return null;
  const { depth } = first.block;
  return more.every(({ block }) => block.kind !== "heading" || block.depth > depth) ? first : null;
}
