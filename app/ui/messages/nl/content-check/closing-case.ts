/** Texts of the course check about the closing case, tasks, and what to read next. */
import type { ClosingCaseFlaws } from "~/content/source/closing-case/flaws";
import type { TaskFlaws } from "~/content/source/tasks/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";

export const closingCaseSentences: SentenceForEachFlaw<ClosingCaseFlaws> = {
  "tag-only-in-lesson": ({ tag }) => `<${tag}> hoort in een les en kan niet in closing-case.mdx.`,
  "tag-only-in-closing-case": ({ tag }) => `<${tag}> kan alleen in closing-case.mdx.`,
  "closing-case-without-step": "De slotcasus heeft geen stap. Schrijf er minstens één: <Step>.",
  "closing-case-guidance": "<Guidance> staat één keer in de slotcasus: na de laatste <Step>.",
  "step-id": "Het id van een stap heeft kleine letters, cijfers en streepjes.",
  "step-id-twice": ({ id }) => `Het id ${id} is al van een andere stap.`,
  "step-lesson-unknown": ({ lesson, lessons }) => `De les ${lesson} bestaat niet. Verwacht: ${lessons.join(", ")}.`,
  "step-holds-other": "In een stap staan alleen alinea's, lijsten en tabellen.",
  "step-shape":
    "Een stap vertelt wat er gebeurt, en eindigt met een vraag in één alinea en een lijst met streepjes: de keuzes.",
  "step-choice-mark":
    "Hieronder staat een reden, dus dit is een keuze. Begin de regel met een streepje: - Je …. Is het geen keuze? Haal dan de > weg.",
  "step-options": ({ least, most, found }) => `Deze stap heeft ${found} keuzes. Verwacht: ${least} tot ${most}.`,
  "step-option": "Een keuze is één alinea zonder link, begrip of bron. Eronder staan alleen redenen, met > ervoor.",
  "step-reason":
    "Een reden van een collega is één alinea die begint met de naam: > [Naam] Reden. Zet hem onder de keuze, twee spaties ingesprongen.",
  "step-colleagues": ({ found }) =>
    `In deze stap staat de reden van ${found} ${found === 1 ? "collega" : "collega's"}. Verwacht: precies 2.`,
  "step-colleague-twice": ({ name }) => `${name} geeft in deze stap twee keer een reden. Verwacht: twee collega's.`,
};

export const taskSentences: SentenceForEachFlaw<TaskFlaws> = {
  "task-shape":
    "Een <Task> begint met een alinea, en heeft verder alinea's en lijsten. Aan het eind kan één <Rubric> staan.",
  "further-shape": "<Further> bevat één lijst, en verder niets.",
  "further-item":
    "Elke regel in <Further> begint met een link of een bron, zoals [@A]. Daarna kan gewone tekst staan, zonder opmaak.",
  "further-second": "Een les heeft één <Further>.",
};
