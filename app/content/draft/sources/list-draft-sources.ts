/** Lists the works that a dossier cites or has in its list of literature, with only what is known of them. */
import type { Dossier } from "../../dossier/dossier";
import type { DraftSource } from "../draft-course";
import type { DossierText } from "../language/dossier-text";
import { type Citation, findCitations } from "./citations";
import { type LiteratureEntry, listLiteratureEntries } from "./literature";

/** @param literature the ids of the passages of the list of literature */
export function listDraftSources(dossier: Dossier, text: DossierText, literature: ReadonlySet<string>): DraftSource[] {
  const works: (LiteratureEntry & { citedIn: string[] })[] = listLiteratureEntries(dossier, literature).map(
    (entry) => ({
      ...entry,
      // A note cites what it names; an entry of the list is cited elsewhere.
      citedIn: literature.has(entry.passage) ? [] : [entry.passage],
    }),
  );
  for (const { passage, by } of findCitations(text, literature)) {
    const known = works.find((work) => isCitedBy(work, by));
    if (known) {
      if (!known.citedIn.includes(passage)) known.citedIn.push(passage);
    } else if ("author" in by) works.push({ passage, ...by, citedIn: [passage] });
  }
  const keys = new Set([dossier.source.key.toLowerCase()]);
  return works.map(({ author, year, title, address, citedIn }) => ({
    key: chooseKey({ author, year }, keys),
    ...{ author, year, title, address },
    citedIn,
  }));
}

function isCitedBy(work: LiteratureEntry, by: Citation["by"]): boolean {
  if ("number" in by) return work.number === by.number;
  return work.year === by.year && work.author !== undefined && nameOf(work.author) === nameOf(by.author);
}

/** Returns the name by which a work is known: the surname of its first author, or the name of an organisation. */
function nameOf(author: string): string {
  const first = author.split(/,| en | & | and | et al| e\.a\./u)[0] ?? "";
  return first
    .replace(/(?: \p{Lu}\.)+$/u, "")
    .trim()
    .toLowerCase();
}

function chooseKey({ author, year }: Pick<DraftSource, "author" | "year">, taken: Set<string>): string {
  const plain = nameOf(author ?? "")
    .normalize("NFKD")
    .replace(/[^a-z0-9 ]/g, "")
    .split(" ")
    .filter(Boolean)
    .slice(-2)
    .join("-");
  const start = [plain || "bron", ...(year ? [year] : [])].join("-");
  let key = start;
  for (let at = 2; taken.has(key); at++) key = `${start}-${at}`;
  taken.add(key);
  return key;
}
