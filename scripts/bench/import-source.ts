/** A source of any number of pages: headings, paragraphs, lists, tables and quotations in the order of a report. */
import type { SourceBlock } from "../../app/content/dossier/reading/source-document";

const words = [
  ..."de buurt een bewoner vraagt om hulp bij het verven van banken en wie tijd heeft komt op zaterdag langs".split(
    " ",
  ),
  ..."samen met de gemeente kiest de groep waar het geld naartoe gaat en dat staat later in het verslag".split(" "),
];

/** Returns the blocks of a source. A page has about four hundred words. */
export function composeBenchSource(pages: number): SourceBlock[] {
  let at = 0;
  const sentence = (length: number) => {
    at += 7;
    const taken = Array.from({ length }, (_none, each) => words[(at + each * 5) % words.length] as string);
    return `${taken.join(" ").replace(/^./, (letter) => letter.toUpperCase())}.`;
  };
  const paragraph = (sentences: number) =>
    Array.from({ length: sentences }, (_none, each) => sentence(9 + (each % 8))).join(" ");
  return Array.from({ length: pages }, (_none, page): SourceBlock[] => [
    { kind: "heading", depth: page % 5 === 0 ? 1 : 2, text: `Deel ${page + 1}` },
    ...Array.from({ length: 4 }, (): SourceBlock => ({ kind: "paragraph", text: paragraph(6) })),
    {
      kind: "list",
      ordered: page % 2 === 0,
      items: [4, 5, 6].map((length) => ({ text: sentence(length), items: [] })),
    },
    page % 3 === 0
      ? { kind: "table", head: ["Wie", "Wat"], rows: [3, 4, 5].map((length) => [sentence(2), sentence(length)]) }
      : { kind: "quotation", text: `‘${paragraph(2)}’` },
  ]).flat();
}
