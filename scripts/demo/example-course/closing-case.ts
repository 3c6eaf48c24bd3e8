/** The closing case of the example course: a year in the invented allotment, in two steps. */
export const exampleClosingCase = `---
title: "Een jaar op De Wortelhof"
---

Op De Wortelhof staan dertig percelen. Alles in dit dossier is verzonnen.

## Wat er op het bord hangt

| wie | wat |
|---|---|
| Bestuur | Er is in mei een dag om samen te werken. |
| Perceel 12 | Wie helpt mij met water geven? |

## Een brief van de gemeente

De gemeente wil in het najaar vijf percelen terug. Zij noemt nog niet welke.

<Step id="mei" title="Mei: vijf percelen minder">

De brief hangt een week. Drie mensen willen hun perceel houden, en twee twijfelen. Het bestuur vraagt jou om raad.

Wat stel je als eerste voor?

- Iedereen zegt eerst wat een perceel voor hem betekent.
  > [Hanna] Wie eerst luistert, hoort wat er op het spel staat. Cijfers komen daarna.
- Het bestuur vraagt de gemeente om een lijst.
  > [Omar] Zonder lijst praten mensen over iets dat misschien niet gebeurt.
- Het bestuur loot.

</Step>

<Step id="september" title="September: de lijst is er">

De gemeente noemt vijf percelen aan de rand. Op één ervan tuiniert een school.

Wie laat je meepraten over die school?

- De kinderen, met hun juf.
  > [Hanna] Het is hun tuin. Een ander kan niet zeggen wat zij missen.
- De buren van het perceel.
- De gemeente en het bestuur.
  > [Omar] Zij beslissen, dus zij horen elkaars redenen als eersten te kennen.

</Step>

<Guidance>

Laat iedereen eerst zelf kiezen en een reden opschrijven. Praat daarna pas.

</Guidance>
`;
