/** Rules about one question at a time. */

import { bloomLevels } from "~/questions/question";
import type { Problem } from "../source/problem";
import { optionsOf, type PlacedQuestion, problemAt, questionsOf, type Rule } from "./rule";

const perQuestion =
  (check: (question: PlacedQuestion) => Problem[]): Rule =>
  (course) =>
    questionsOf(course).flatMap(check);

const shortestFeedback = 30;

/** R4: 30 characters or more, so that it explains. */
export const feedbackIsLongEnough = perQuestion((question) =>
  question.feedbacks
    .filter(({ text }) => text.length < shortestFeedback)
    .map(({ text, line }) => ({
      file: question.file,
      line,
      message: `Deze feedback is te kort (${text.length} tekens). Leg in ten minste ${shortestFeedback} tekens uit waarom.`,
    })),
);

/** R4: every option has its own. */
export const feedbackIsUnique = perQuestion((question) => {
  const seen = new Set<string>();
  return question.feedbacks.flatMap(({ text, line }) => {
    const known = seen.has(text.toLowerCase());
    seen.add(text.toLowerCase());
    return known
      ? [
          {
            file: question.file,
            line,
            message: "Deze feedback staat al bij een ander antwoord. Geef elk antwoord eigen feedback.",
          },
        ]
      : [];
  });
});

/** R9. */
export const twoToFiveOptions = perQuestion((question) => {
  const options = optionsOf(question);
  if (options.length === 0 || (options.length >= 2 && options.length <= 5)) return [];
  return [
    problemAt(
      question,
      `De vraag heeft ${options.length} ${options.length === 1 ? "antwoord" : "antwoorden"}. Verwacht: twee tot vijf, liefst drie.`,
    ),
  ];
});

/** R9, as a warning. */
export const moreThanFourOptions = perQuestion((question) =>
  optionsOf(question).length === 5
    ? [problemAt(question, "De vraag heeft vijf antwoorden. Drie is meestal genoeg.")]
    : [],
);

const everything =
  /\b(alle|geen( van( de)?)?|beide|al het) (van )?((de|het) )?(bovenstaande|bovengenoemde|antwoorden|opties|mogelijkheden)\b|\bal(le)?( het)? bovenstaande\b|\balles hierboven\b|\bgeen van (alle|deze|die|beide)\b/i;

/** R8. */
export const noAllOfTheAbove = perQuestion((question) =>
  optionsOf(question)
    .filter((option) => everything.test(option.text))
    .map((option) =>
      problemAt(
        question,
        `‘${option.text}’ kan geen antwoord zijn. Schrijf een eigen antwoord, zonder naar de andere te wijzen.`,
        option.id,
      ),
    ),
);

/** R8: a negative in the question stands out, or isn't there. */
export const negativesAreMarked = perQuestion((question) => {
  if (optionsOf(question).length === 0) return [];
  const found = /\b(niet|geen|nooit|behalve)\b/i.exec(question.plainStem)?.[0];
  return found
    ? [
        problemAt(
          question,
          `In de vraag staat ‘${found}’. Vraag liever naar wat wel zo is, of zet het woord vet: **${found}**.`,
        ),
      ]
    : [];
});

/** R10: the right one doesn't stand out by its length. */
export const rightIsNotLonger = perQuestion((question) => {
  const options = optionsOf(question);
  const mean = (right: boolean) => {
    const lengths = options.filter((option) => option.correct === right).map((option) => option.text.length);
    return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  };
  if (options.length < 2 || !(mean(true) > 1.3 * mean(false))) return [];
  const ratio = (mean(true) / mean(false)).toFixed(1).replace(".", ",");
  const right = options.find((option) => option.correct);
  return [
    problemAt(
      question,
      `Het goede antwoord is ${ratio} keer zo lang als de foute. Verwacht: ten hoogste 1,3 keer.`,
      right?.id,
    ),
  ];
});

/** A question asks no more than its objective. */
export const bloomWithinObjective: Rule = (course) => {
  const objectives = new Map(
    course.course.value.lessons.flatMap(({ objectives }) => objectives.map((each) => [each.id, each])),
  );
  return questionsOf(course).flatMap((question) => {
    const objective = objectives.get(question.record.objective);
    if (!objective || bloomLevels.indexOf(question.record.bloom) <= bloomLevels.indexOf(objective.bloom)) return [];
    return [
      problemAt(
        question,
        `De vraag is op het niveau ${question.record.bloom}, maar leerdoel ${objective.id} is ${objective.bloom}. Een vraag gaat niet hoger dan haar leerdoel.`,
      ),
    ];
  });
};

/** In the final test a wrong option comes from a real misconception. */
export const poolNamesMisconceptions = perQuestion((question) =>
  question.pool === "practice"
    ? []
    : optionsOf(question)
        .filter((option) => !option.correct && !option.misconception)
        .map((option) =>
          problemAt(
            question,
            "In de eindtoets noemt elk fout antwoord een misvatting. Begin de feedback met [!sleutel].",
            option.id,
          ),
        ),
);
