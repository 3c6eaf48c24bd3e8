/** The list of literature of a dossier: where it stands, and what its entries say. */
import type { Dossier, DossierPassage } from "../../dossier/dossier";
import type { SourceListItem } from "../../dossier/reading/source-document";

const title =
  /^(?:\d+(?:\.\d+)*\.? )?(?:(?:geraadpleegde |gebruikte |geciteerde )?(?:literatuur|bronnen)(?:lijst|opgave|vermelding|verwijzing(?:en)?)?|bronvermelding(?:en)?|literatuur en bronnen|referenties|referentielijst|verwijzingen|bibliografie|references|reference list|bibliography|works cited|literature|sources)[:.]?$/iu;

/** Returns the ids of the passages of the list of literature, with its heading. */
export function findLiteraturePassages({ passages }: Dossier): ReadonlySet<string> {
  const found = new Set<string>();
  let depth = 0;
  for (const { id, text, block } of passages) {
    if (block.kind === "heading" && depth > 0 && block.depth <= depth) depth = 0;
    if (title.test(text)) depth ||= block.kind === "heading" ? block.depth : 6;
    if (depth > 0) found.add(id);
  }
  return found;
}

/** What an entry says of a work. What it does not say, or what can't be told apart, is absent. */
export interface LiteratureEntry {
  passage: string;
  /** The number by which the text cites it. */
  number?: number;
  author?: string;
  year?: number;
  title?: string;
  address?: string;
}

/** Returns the entries of the list of literature and of the notes, in order. */
export function listLiteratureEntries(dossier: Dossier, literature: ReadonlySet<string>): LiteratureEntry[] {
  return dossier.passages.flatMap((passage): LiteratureEntry[] => {
    if (passage.block.kind === "note") {
      const entry = readEntry(passage.text, passage.id);
      return entry.address || (entry.author && entry.year) ? [entry] : [];
    }
    if (!literature.has(passage.id) || passage.block.kind === "heading" || title.test(passage.text)) return [];
    return listEntryTexts(passage).map(({ text, number }) => ({
      ...(number && { number }),
      ...readEntry(text, passage.id),
    }));
  });
}

function listEntryTexts({ block, text }: DossierPassage): { text: string; number?: number }[] {
  if (block.kind === "table") return block.rows.map((cells) => ({ text: cells.join(" ").trim() }));
  if (block.kind !== "list") return [{ text }];
  const flat = (item: SourceListItem): SourceListItem[] => [item, ...item.items.flatMap(flat)];
  const items = block.items.flatMap(flat).filter((item) => item.text.trim() !== "");
  return items.map((item, at) => ({ text: item.text, ...(block.ordered && { number: at + 1 }) }));
}

/** "Bakker, J. (2019). De straat als huiskamer. Utrecht: Uitgever." */
const apa =
  /^(?<author>\p{L}[^()]{1,200}?),? \((?<year>(?:1[89]|20)\d\d)[a-z]?(?:,[^)]*)?\)[.:,]? (?<title>[^.?!]{3,250}[?!]?)/u;
const address = /https?:\/\/[^\s<>"\])]+/u;

function readEntry(written: string, passage: string): LiteratureEntry {
  const [start, bracketed, counted] = /^(?:\[(\d{1,3})\]|(\d{1,3})[.)]) +/.exec(written) ?? [""];
  const [link = ""] = address.exec(written) ?? [];
  const text = written.slice(start.length).replace(link, "").replace(/\s+/g, " ").trim();
  const number = Number(bracketed ?? counted);
  const groups = apa.exec(text)?.groups;
  const years = [...text.matchAll(/\b(?:1[89]|20)\d\d\b/g)].map(([year]) => Number(year));
  return {
    passage,
    ...(number > 0 && { number }),
    ...(groups?.author && {
      author: groups.author.replace(/[.,]$/, (end) => (/\p{Lu}\.$/u.test(groups.author ?? "") ? end : "")),
    }),
    ...(groups ? { year: Number(groups.year) } : years.length === 1 ? { year: years[0] } : {}),
    // An entry of another form is kept as it is written: what is author and what is title can't be told.
    ...(groups?.title ? { title: groups.title.trim() } : text.length >= 3 ? { title: text } : {}),
    ...(link && { address: link.replace(/[.,;]$/, "") }),
  };
}
