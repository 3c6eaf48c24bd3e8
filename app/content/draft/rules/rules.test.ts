/** What every draft of every rule holds, over dossiers that are put together from sentences and over the dossiers of our own. */
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createDossierOfBlocks, heading, list, paragraph } from "~/../tests/support/draft-dossier";
import { createText, numberedList } from "~/../tests/support/drafts";
import { readMarkdownText } from "../../dossier/reading/markdown/read-markdown.server";
import type { SourceBlock } from "../../dossier/reading/source-document";
import type { DraftQuestion } from "../draft-question";
import { type DossierText, readDossierText } from "../language/dossier-text";
import { listDutchWords, listSharedStems } from "./dutch-words";
import { doesKeyStandInPassages, findDraftFlaw } from "./guards";
import { listKey, listWrong } from "./rule";
import { draftRules, findDraftQuestions } from "./table";

const folder = path.join(import.meta.dirname, "../../../../tests/dossiers");
const dossiers = fs.readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");

const noun = fc.constantFrom("dijk", "polder", "molen", "sluis", "terp", "gemaal", "kade", "veer");
const people = fc.constantFrom("Terpstra", "Okafor", "Lindqvist", "Vermeulen", "Aaltje Postma", "Rinse Dijkhuis");
const clause = fc.constantFrom(
  "het water in de winter hoog staat",
  "de boeren samen betalen",
  "niemand de sleutel heeft",
  "een kade van klei is gemaakt",
  "de wind uit het westen komt",
);
const year = fc.integer({ min: 1700, max: 1990 });

/** Sentences in the forms that rules look for, and in others. */
const sentence = fc.oneof(
  fc.tuple(noun, clause).map(([a, c]) => `Een ${a} is een plek waar ${c}.`),
  fc.tuple(noun, noun).map(([a, b]) => `Een ${a} is geen ${b}.`),
  fc.tuple(noun, noun).map(([a, b]) => `De ${a} is een vorm van ${b} die veel geld kost.`),
  fc.tuple(people, clause).map(([a, c]) => `${a} stelt dat ${c}.`),
  fc.tuple(noun, clause).map(([a, c]) => `De ${a} blijft dicht, omdat ${c}.`),
  fc.tuple(noun, clause).map(([a, c]) => `De ${a} gaat open alleen als ${c}.`),
  fc.tuple(year, noun, people).map(([y, a, p]) => `In ${y} verkocht ${p} de ${a} aan het dorp.`),
  fc.tuple(fc.integer({ min: 2, max: 90 }), noun).map(([n, a]) => `De ${a} moet binnen ${n} weken klaar zijn.`),
  fc.tuple(noun, noun, noun).map(([a, b, c]) => `Langs het water staan bouwwerken zoals ${a}, ${b} en ${c}.`),
  fc.tuple(noun, noun, noun).map(([a, b, c]) => `Eerst komt de ${a}. Daarna komt de ${b}. Ten slotte komt de ${c}.`),
  fc.tuple(noun, clause).map(([a, c]) => `Deze ${a} ligt er omdat ${c}.`),
);
const block: fc.Arbitrary<SourceBlock> = fc.oneof(
  { weight: 5, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => paragraph(all.join(" "))) },
  { weight: 1, arbitrary: noun.map((word) => heading(`Over de ${word}`)) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(noun, clause), { minLength: 2, maxLength: 5 })
      .map((rows) => list(...rows.map(([a, c]) => `${a}: ${c}`))),
  },
  { weight: 1, arbitrary: fc.array(clause, { minLength: 2, maxLength: 5 }).map((rows) => numberedList(...rows)) },
);

/** Returns what is wrong with a draft: nothing. Expecting each word apart would take seconds. */
function listFaults(draft: DraftQuestion, text: DossierText): unknown[] {
  const passages = new Map(text.passages.map(({ passage }) => [passage.id, passage.text]));
  const parts = [...listKey(draft.ask), ...listWrong(draft.ask)].map(({ passage }) => passage);
  const words = new Set([...passages.values()].flatMap(listDutchWords));
  const faults: unknown[] = [
    findDraftFlaw(draft, text),
    doesKeyStandInPassages(draft, text) ? null : "key",
    draft.passages.length > 0 ? null : "passages",
    ...[...draft.passages, ...parts].filter((id) => !passages.has(id)),
    ...listDutchWords(draft.evidence).filter((word) => !words.has(word)),
  ];
  if (draft.ask.type === "single") {
    const { stem, right, wrong } = draft.ask;
    const mean = wrong.reduce((sum, each) => sum + each.text.length, 0) / wrong.length;
    const told = listSharedStems(stem, right.text);
    faults.push(
      wrong.length >= 2 ? null : "wrong options",
      right.text.length <= 1.3 * mean ? null : "length",
      ...told.filter((word) => !wrong.some((each) => listSharedStems(word, each.text).length > 0)),
    );
  }
  return faults.filter((fault) => fault !== null);
}

function expectSound(draft: DraftQuestion, text: DossierText): void {
  expect(listFaults(draft, text)).toEqual([]);
}

test("every draft stands on its passages, has good wrong options and does not tell its answer", () => {
  let count = 0;
  fc.assert(
    fc.property(fc.array(block, { minLength: 4, maxLength: 16 }), (blocks) => {
      const text = createText(...blocks);
      for (const draft of findDraftQuestions(text, draftRules)) {
        expectSound(draft, text);
        count++;
      }
    }),
    { numRuns: 60 },
  );
  expect(count).toBeGreaterThan(20);
});

test.each(dossiers)("the drafts of %s are sound, and the same every time", (name) => {
  const dossier = createDossierOfBlocks(readMarkdownText(fs.readFileSync(path.join(folder, name), "utf8")).blocks);
  const text = readDossierText(dossier);
  const drafts = findDraftQuestions(text, draftRules);
  expect(findDraftQuestions(text, draftRules)).toEqual(drafts);
  expect(new Set(drafts.map(({ id }) => id)).size).toBe(drafts.length);
  for (const draft of drafts) expectSound(draft, text);
});

test("what comes after a draft changes neither its id nor its place", () => {
  const blocks = [
    "Een terp is een heuvel die mensen maakten.",
    "Een dijk is een wal die water tegenhoudt.",
    "Een sluis is een deur waardoor schepen varen.",
  ];
  const ids = (...all: string[]) => findDraftQuestions(createText(...all)).map(({ id, place }) => [id, place]);
  expect(ids(...blocks, "Zo is het.")).toEqual(ids(...blocks));
  expect(ids(...blocks).length).toBeGreaterThan(2);
});

test("a dossier in another language gives no drafts", () => {
  const text = readDossierText(
    createDossierOfBlocks([paragraph("Een terp is een heuvel die mensen maakten.")], { language: "en" }),
  );
  expect(findDraftQuestions(text, draftRules)).toEqual([]);
});

test("names of rules are unique", () => {
  expect(new Set(draftRules.map(({ name }) => name)).size).toBe(draftRules.length);
});
