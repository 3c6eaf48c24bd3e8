/** Lists with the words that stand above them: a heading, the lead of a paragraph (`Voordelen:`), or the item that holds a list. */
import type { SourceListItem } from "../../dossier/reading/source-document";
import type { DossierText, PassageText } from "../language/dossier-text";
import { listDutchWords } from "./dutch-words";
import { trimSentence } from "./sentences";

export interface LabelledList {
  label: string;
  /** `heading`, `lead` or `item`: what kind of label it is. Lists with labels of one kind and in one part belong together. */
  by: "heading" | "lead" | "item";
  /** The id of what they are parts of: a heading or a list. */
  part: string;
  /** What the part is called, or null. */
  partTitle: string | null;
  ordered: boolean;
  passage: PassageText;
  items: string[];
}

const mostLabelWords = 12;
const mostItemWords = 18;

/** Returns the lists of a dossier that have a label and at least two short items. */
export function listLabelledLists(text: DossierText): LabelledList[] {
  return text.passages.flatMap((passage, at) => {
    const { block, id, section = "" } = passage.passage;
    if (block.kind !== "list") return [];
    const titleOf = (of: string) =>
      text.passages.find((each) => each.passage.id === of)?.passage.text.replace(/^\d[\d.]* /u, "") ?? null;
    const nested = block.items.filter(({ items }) => items.length > 0);
    if (nested.length === block.items.length)
      return nested.flatMap((item) =>
        compose(
          { label: item.text, by: "item", part: id, partTitle: titleOf(section), ordered: false, passage },
          item.items,
        ),
      );
    const above = text.passages[at - 1];
    if (!above || nested.length > 0) return [];
    const { block: lead, section: outer = "" } = above.passage;
    const common = { ordered: block.ordered, passage };
    if (lead.kind === "heading")
      return compose(
        { label: lead.text, by: "heading", part: `${outer}/${lead.depth}`, partTitle: titleOf(outer), ...common },
        block.items,
      );
    const last = above.sentences.at(-1)?.text ?? "";
    if (lead.kind !== "paragraph" || !last.trimEnd().endsWith(":")) return [];
    return compose({ label: last, by: "lead", part: section, partTitle: titleOf(section), ...common }, block.items);
  });
}

function compose(about: Omit<LabelledList, "items">, from: readonly SourceListItem[]): LabelledList[] {
  const items = from
    .map(({ text }) => trimSentence(text))
    .filter((text) => listDutchWords(text).length <= mostItemWords);
  const label = trimSentence(about.label);
  const isUsable =
    items.length >= 2 && items.length === from.length && label !== "" && listDutchWords(label).length <= mostLabelWords;
  return isUsable ? [{ ...about, label, items }] : [];
}

/** Lists of which nobody should learn the items. */
const noSubject =
  /literatuur|bronnen|verder lezen|meer (?:lezen|weten)|links|colofon|leesvoer|verwijzingen|referenties|inhoud(?!en)|websites?|adressen|contact|vragen/iu;

/** Lists side by side ask for the same knowledge: what stands where. */
export function tellPlaceOfLists(list: LabelledList, all: readonly LabelledList[]): string {
  const first = all.find(({ by, part }) => by === list.by && part === list.part) ?? list;
  return `${first.passage.passage.id}-groups`;
}

export function isAboutSubject({ label, partTitle, items }: LabelledList): boolean {
  const isAddress = items.some((item) => /https?:|www\.|@/.test(item));
  return !isAddress && !noSubject.test(label) && !/^(?:literatuur|bronnen)/iu.test(partTitle ?? "");
}
