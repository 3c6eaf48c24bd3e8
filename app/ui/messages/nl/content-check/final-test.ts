/** Texts of the course check about the final test, and about questions that can be guessed. */
import { type CellLevel, translateCellLevel } from "~/content/source/cell-level";
import type { FinalTestFlaws, GuessingRobotName } from "~/content/source/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
import { plural } from "../common";
import { list } from "./formats";

const percent = (share: number) => `${Math.round(share * 100)} %`;
const decimal = (value: number) => String(value).replace(".", ",");

const levels: Record<CellLevel, string> = {
  "remember-understand": "bloom onthouden of begrijpen",
  "apply-analyse": "bloom toepassen of hoger",
  case: "een vraag met een case",
};

/** What each robot does, after ‘Wie …’. */
const robotSentences: Record<GuessingRobotName, string> = {
  longest: "steeds het langste antwoord kiest",
  shortest: "steeds het kortste antwoord kiest",
  first: "steeds het eerste antwoord kiest",
  middle: "steeds het middelste antwoord kiest",
  last: "steeds het laatste antwoord kiest",
  echo: "steeds het antwoord met woorden uit de vraag kiest",
  "no-absolutes": "steeds een antwoord zonder woorden als altijd of alleen kiest",
  participatory: "steeds het antwoord met woorden als samen of zelf kiest",
  hedges: "steeds het antwoord met woorden als kan of soms kiest",
  bayes: "op woorden let die in andere lessen vaak in goede antwoorden staan",
  logit: "op de vorm let die goede antwoorden in andere lessen hebben",
  "bayes-from-practice": "op woorden let die bij het oefenen vaak in goede antwoorden staan",
  "logit-from-practice": "op de vorm let die goede antwoorden bij het oefenen hebben",
  "always-true": "steeds ‘waar’ kiest",
  "always-false": "steeds ‘niet waar’ kiest",
  "shared-words": "bij elkaar legt wat een woord deelt",
  "copied-number": "een getal uit de vraag overneemt",
};

export const finalTestSentences: SentenceForEachFlaw<FinalTestFlaws> = {
  "pool-without-blueprint":
    "Er zijn vragen voor een eindtoets, maar course.yaml heeft geen final_test. Verwacht: final_test met pool, mark, norm en cells, of geen map final-test/.",
  "blueprint-without-pool": ({ course }) =>
    `Er zijn geen vragen voor deze eindtoets. Verwacht: .mdx-bestanden in final-test/, of in POOL_DIR/${course}/final-test/ als POOL_DIR is ingesteld.`,
  "cell-twice": ({ cell }) => `De cel ${cell} staat er twee keer. Elk id komt één keer voor.`,
  "course-objective-missing": ({ lesson, objectives }) =>
    `De les ${lesson} heeft geen course_objective. Een cursus met een eindtoets zegt bij elke les onder welk leerdoel van de cursus zij valt: ${list(objectives)}.`,
  "course-objective-unknown": ({ objective, objectives }) =>
    `De cursus heeft geen leerdoel ${objective}. Kies bij course_objective uit: ${list(objectives)}.`,
  "course-objective-without-cell": ({ objective }) =>
    `Geen cel van de eindtoets vraagt naar leerdoel ${objective} van de cursus. Het certificaat noemt dit leerdoel wel. Verwacht: ten minste twee cellen bij lessen onder dit leerdoel.`,
  "course-objective-with-one-cell": ({ objective }) =>
    `Dit is de enige cel bij leerdoel ${objective} van de cursus. Verwacht: ten minste twee. De uitslag is per leerdoel, en met één cel verraadt zij of die vraag goed was.`,
  "norm-of-other-mark": ({ mark, round }) =>
    `Deze ronde kwam op ${decimal(round)}, maar bij mark staat ${decimal(mark)}. Verwacht: mark is die van de laatste ronde.`,
  "pool-without-cell": ({ cells }) => `Deze vraag heeft geen cell. Kies uit: ${list(cells)}.`,
  "cell-unknown": ({ cell, cells }) => `De cel ${cell} staat niet in course.yaml. Kies uit: ${list(cells)}.`,
  "cell-of-other-objective": ({ cell, objective }) =>
    `De cel ${cell} gaat over leerdoel ${objective}. Verwacht: objective="${objective}", of een andere cel.`,
  "cell-of-other-level": ({ cell, level }) =>
    `De cel ${cell} is op niveau ${translateCellLevel("nl", level)}. Verwacht: ${levels[level]}, of een andere cel.`,
  "attribute-only-in-pool": ({ attribute }) => `${attribute} werkt alleen in de eindtoets. Haal het hier weg.`,
  "pool-kind-unscored": ({ kind }) =>
    `Een vraag van de soort ${kind} heeft geen score. In de eindtoets telt elke vraag mee: kies een andere soort.`,
  "pool-case-unknown": ({ case: name, cases }) =>
    `De eindtoets heeft geen casus ‘${name}’. ${cases.length > 0 ? `Kies uit: ${list(cases)}.` : "Zet haar in final-test/ als <Case>."} Een casus uit een les kan niet, want die is al bekend.`,
  "pool-case-twice": ({ case: name }) => `De casus ${name} staat twee keer in de eindtoets. Elk id komt één keer voor.`,
  "cell-with-few-questions": ({ cell, count, least }) =>
    `De cel ${cell} heeft ${plural(count, "vraag", "vragen")}. Verwacht: ten minste ${least}, één voor elke poging (attempts.final).`,
  "pool-not-dealt": ({ attempts, cells }) =>
    `De vragen zijn niet zo over ${plural(attempts, "poging", "pogingen")} te verdelen dat geen enemies samenkomen. Kijk naar enemies bij ${list(cells)}, of schrijf een vraag erbij.`,
  "pool-repeats-text": ({ id }) =>
    `Deze vraag heeft dezelfde tekst als oefenvraag ${id}. De eindtoets herhaalt geen oefenvraag: schrijf een andere.`,
  "pool-repeats-options": ({ id }) =>
    `Deze vraag heeft dezelfde antwoorden als oefenvraag ${id}. De eindtoets herhaalt geen oefenvraag: schrijf andere.`,
  "pool-repeats-itself": ({ id }) =>
    `Deze vraag is dezelfde als vraag ${id} van de eindtoets. Wie de toets nog eens maakt, krijgt dan dezelfde vraag: schrijf een andere.`,
  "pool-repeats-feedback": ({ id }) =>
    `Deze feedback staat ook bij oefenvraag ${id}. De eindtoets herhaalt niets uit de lessen: leg het in andere woorden uit.`,
  "pool-repeats-case": ({ lesson, case: name }) =>
    `Deze casus staat al in de les ${lesson} (${name}). De eindtoets herhaalt geen casus: schrijf een andere.`,
  "pool-without-misconception":
    "In de eindtoets noemt elk fout antwoord een misvatting. Begin de feedback met [!sleutel].",
  "reviewed-unknown": ({ question }) => `De vraag ${question} bestaat niet.`,
  "reviewed-before": ({ question, initials, revision }) =>
    `De vraag ${question} is veranderd sinds ${initials} haar nakeek. Verwacht: kijk haar opnieuw na, en zet er een regel bij met revision: ${revision}.`,
  "robot-guesses": ({ pool, robot, count, score, chance, most, questions }) =>
    `Wie in ${pool === "final" ? "de eindtoets" : "de oefenvragen"} ${robotSentences[robot]}, haalt ${percent(score)} (n = ${count}). Met gokken is dat ${percent(chance)}; verwacht: ten hoogste ${percent(most)}. Dat gaat over de vragen samen, niet over één vraag. Het lukt bij ${list(questions)}.`,
};
