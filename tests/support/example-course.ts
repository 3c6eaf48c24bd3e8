/** A small course that passes every rule, with all nine question types. Tests break one thing of it at a time. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

export type CourseFiles = Record<string, string>;

const courseYaml = `title: "Een fiets die rijdt"
subtitle: "Klein onderhoud"
language: nl
edition: "2026-1"
audience: "Wie zelf een fiets wil onderhouden"
summary: "Je leert een band plakken en een ketting smeren."
description:
  - "Twee lessen over de fiets."
disclaimer: {text: "De schrijver van het boek maakte deze cursus niet.", source: B}
provider: {name: "Voorbeeld", url: "https://voorbeeld.example"}
accreditation: null
pass_mark: {score: 0.8, note: "voorlopig"}
attempts: {final: 3, hours_between: 24}
objectives:
  - {id: E1, text: "Je houdt een fiets rijklaar.", bloom: toepassen}
lessons:
  - id: banden
    objectives:
      - {id: L1.1, text: "Je plakt een band.", bloom: toepassen}
  - id: ketting
    objectives:
      - {id: L2.1, text: "Je smeert een ketting.", bloom: evalueren}
`;

const sourcesYaml = `B: {label: "Boek, 2020", authors: "Jansen", year: 2020, title: "De fiets", read: fully, read_note: "gelezen"}
N: {label: "Niemand, 2021", title: "Nooit gezien", read: not, read_note: "niet gelezen"}
`;

const glossaryYaml = `Binnenband:
  definition: "De band met lucht, binnen in de buitenband."
  sources: [B]
  synonyms: [binnenbanden]
`;

const misconceptionsYaml = `meer-olie:
  name: "Meer olie is beter"
  explanation: "Te veel olie trekt zand aan."
  discussion: "Wat zie je aan een vette ketting?"
`;

const lessonOne = `---
title: "Een lekke band: wat doe je?"
objectives: [L1.1]
sources: [B]
---

<PreQuestion id="vooraf">

Heb je ooit een band geplakt?

- Ja
- Nee

</PreQuestion>

## Lucht

De <Term>binnenband</Term> houdt de lucht vast [@B]. Zie ook [deze uitleg](https://fiets.example/plakken).

<Figure kind="timeline">

- **1888** De eerste luchtband komt op de markt.
- **1891** Een band die je zelf los kunt maken.

Twee jaren uit de geschiedenis.

</Figure>

<Misconception claim="Een lekke band moet je weggooien.">

Dat is jammer van de band. Plakken kan vaak.

</Misconception>

<Question id="L1-1" type="single" objective="L1.1" bloom="toepassen" facility="0.75" sources="B" passage="lucht" enemies="L1-3">

Waar zoek je het lek?

- [x] Je houdt het rubber onder water en let op.
  > Klopt. Uit het gat komen belletjes in het water.
- [ ] Je knijpt in het zadel.
  > Het zadel heeft geen lucht, dus daar zie je niets aan.
- [ ] Je draait het wiel tien keer hard in het rond en luistert goed.
  > Door het draaien hoor je het lek niet. Water laat het wel zien.

</Question>

<Question id="L1-2" type="multiple" objective="L1.1" bloom="toepassen" sources="B" passage="lucht">

Wat heb je nodig? Er zijn meer antwoorden goed.

- [x] Een plakker en lijm
  > Klopt. Hiermee sluit je het gat in het rubber.
- [x] Twee bandenlichters
  > Klopt. Zo haal je de buitenband van de velg.
- [ ] Een nieuwe ketting
  > De ketting heeft met een lek in de band niets te maken.

</Question>

<Question id="L1-3" type="true-false" objective="L1.1" bloom="begrijpen" sources="B" passage="lucht" enemies="L1-1" answer="false">

Een klein gat gaat vanzelf weer dicht.

> Rubber groeit niet. Een gat blijft dus een gat.

- [ ] Lucht duwt het gat open.
  > De druk speelt mee, maar is hier de reden niet.
- [ ] Vuil komt na een poosje tussen de randen en dicht het dan af.
  > Vuil maakt het gat juist groter en sluit het niet af.
- [x] Het rubber herstelt zich niet en blijft stuk.
  > Klopt. Alleen een plakker sluit het weer.

</Question>

<Question id="L1-4" type="match" objective="L1.1" bloom="onthouden" sources="B" passage="lucht">

Wat hoort bij elkaar? Eén uitleg blijft over.

| begrip | past bij | uitleg |
|---|---|---|
| Velg | Ring van metaal | De velg is de ring waar de band omheen ligt. |
| Ventiel | Dopje voor de lucht | Door het ventiel gaat de lucht de band in. |
| | Deel van het slot | Het slot zit aan het frame en niet aan het wiel. |

</Question>

<Question id="L1-5" type="sort" objective="L1.1" bloom="toepassen" sources="B" passage="lucht">

Hoort dit bij voor of na het plakken?

### Ervoor

- Het rubber opruwen
  > Op ruw rubber houdt de lijm beter vast.

### Erna

- De band oppompen
  > Je pompt pas als de lijm droog genoeg is.

</Question>

<Recall id="terugblik">

Hoe plak je een band? Schrijf het in drie stappen op.

</Recall>
`;

const lessonTwo = `---
title: "De ketting"
short: "Ketting"
objectives: [L2.1]
sources: [B]
---

<PreQuestion id="vooraf">

Hoe vaak smeer je een ketting?

</PreQuestion>

## Olie

Een druppel per schakel is genoeg.

<Case id="piep" title="Het piept">

De fiets van Sam piept bij elke trap.

1. Wat kan het zijn?
2. Wat doe je eerst?

<Guidance>

Begin bij wat je hoort en ziet.

</Guidance>

</Case>

<Question id="L2-1" type="order" objective="L2.1" bloom="begrijpen" sources="B" passage="olie">

Zet de stappen in de goede volgorde.

1. Poetsen
   > Eerst gaat het vuil van de schakels af.
2. Druppelen
   > Op een schone ketting komt een druppel olie.
3. Afvegen
   > Wat er te veel op zit, veeg je als laatste weg.

</Question>

<Question id="L2-2" type="cloze" objective="L2.1" bloom="onthouden" sources="B" passage="olie">

Op elke \`schakel|schalm\` komt één \`druppel\`.

1. De ketting bestaat uit schakels, die je een voor een smeert.
   - tandwiel
     > Een tandwiel draait de ketting rond, maar is er geen deel van.
2. Meer dan een druppel trekt zand en stof aan.

</Question>

<Question id="L2-3" type="short" objective="L2.1" bloom="toepassen" sources="B" passage="olie">

Leg uit waarom je de ketting afveegt.

<Rubric>

| punten | criterium |
|---|---|
| 1 | Noemt zand of stof. |
| 2 | Noemt slijtage. |

</Rubric>

<Model>

Zand blijft aan de olie plakken. Daar slijt de ketting van.

</Model>

<Pitfalls>

- De ketting moet glimmen.
  > Glans zegt niets over de werking van de ketting.

</Pitfalls>

</Question>

<Question id="L2-4" type="case" objective="L2.1" bloom="evalueren" sources="B" passage="piep" case="piep">

Wat is voor Sam de beste eerste stap?

- [x] Kijken of er zand in de schakels zit.
  > Klopt. Je begint met kijken voor je iets doet.
- [ ] Een nieuwe fiets bestellen bij de winkel in de stad.
  > Dat is duur, en de oorzaak ken je dan nog niet.
- [ ] Harder gaan trappen.
  > Van harder trappen slijt de ketting alleen sneller.

<Rubric>

| punten | criterium |
|---|---|
| 1 | Noemt kijken. |

</Rubric>

</Question>

<Question id="L2-5" type="single" objective="L2.1" bloom="begrijpen" sources="B" passage="olie">

Wat doet olie?

- [ ] Dat maakt hem zwaarder.
  > Het gewicht van een druppel merk je echt niet.
- [ ] Dat kleurt het metaal donker zodat de zon het niet kan warmen.
  > Kleur speelt hier geen rol. Het gaat om wrijving.
- [x] Dat laat de delen langs elkaar glijden.
  > Klopt. Minder wrijving geeft minder slijtage.

</Question>

<Recall id="terugblik">

Waarom smeer je een ketting?

</Recall>
`;

const finalTest = `---
title: "Eindtoets"
---

<Question id="T1" type="single" objective="L2.1" bloom="toepassen" sources="B" passage="olie">

Je ketting is droog. Hoeveel smeer je?

- [x] Een druppel op iedere schakel.
  > Klopt. Een druppel is genoeg voor een schakel.
- [ ] Het hele flesje, tot het eraf loopt op straat.
  > [!meer-olie] Nee. Te veel olie trekt zand en stof aan.
- [ ] Een druppel per jaar.
  > [!meer-olie] Nee. Dat is te weinig voor een droge ketting.

</Question>
`;

export const exampleFiles: Readonly<CourseFiles> = {
  "course.yaml": courseYaml,
  "sources.yaml": sourcesYaml,
  "glossary.yaml": glossaryYaml,
  "misconceptions.yaml": misconceptionsYaml,
  "01-banden.mdx": lessonOne,
  "02-ketting.mdx": lessonTwo,
  "final-test/01.mdx": finalTest,
};

/** Writes a course to a folder of its own that is gone when the test is done. @returns the folder. */
export function writeCourse(files: CourseFiles = exampleFiles, id = "fiets"): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "course-"));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, id, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  return path.join(root, id);
}

/** The example with one text of one file replaced. @throws when the text isn't there, so that a test can't pass by a typing error. */
export function changed(name: string, from: string, to: string, files: CourseFiles = exampleFiles): CourseFiles {
  const text = files[name];
  if (!text?.includes(from)) throw new Error(`${name} does not hold: ${from}`);
  return { ...files, [name]: text.replace(from, () => to) };
}
