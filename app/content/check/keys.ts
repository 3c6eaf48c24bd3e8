/** Every key leads somewhere, and every id is there once. */

import { lineOf, picturesOf } from "~/platform/markdown/tree";
import type { Problem } from "../source/problem";
import { slugOf } from "../source/slug";
import { optionsOf, problemAt, questionsOf, type Rule } from "./rule";

export const idsAreUnique: Rule = (course) => {
  const seen = new Map<string, string>();
  return questionsOf(course).flatMap((question) => {
    const first = seen.get(question.record.id);
    seen.set(question.record.id, first ?? `${question.file}:${question.line}`);
    return first
      ? [
          problemAt(
            question,
            `Het id ${question.record.id} bestaat al (${first}). Elk id komt één keer voor in een cursus.`,
          ),
        ]
      : [];
  });
};

/** Headings, cases, pre-questions and recalls are places in one page. */
export const placesAreUnique: Rule = (course) =>
  course.lessons.flatMap((lesson) => {
    const places = [
      // rehype-slug numbers a second heading of the same name: the text must differ.
      ...lesson.headings.map(({ title, line }) => ({ name: slugOf(title), line })),
      ...lesson.cases.map(({ id, line }) => ({ name: id, line })),
      ...lesson.asides.map(({ tag, id, line }) => ({ name: `${tag} ${id}`, line })),
    ];
    return places.flatMap(({ name, line }, index) =>
      places.findIndex((place) => place.name === name) < index
        ? [
            {
              file: lesson.file,
              line,
              message: `‘${name}’ staat al eerder in deze les. Geef een kop, casus of vraag een eigen naam.`,
            },
          ]
        : [],
    );
  });

export const objectivesExist: Rule = (course) => {
  const { value, lineOf } = course.course;
  const known = new Set<string>();
  const file = `${course.folder}/course.yaml`;
  const problems: Problem[] = [];
  const once = (id: string, path: (string | number)[]) => {
    if (known.has(id))
      problems.push({
        file,
        line: lineOf(path),
        message: `Leerdoel ${id} staat er twee keer. Elk id komt één keer voor.`,
      });
    known.add(id);
  };
  for (const [index, { id }] of value.objectives.entries()) once(id, ["objectives", index]);
  for (const [at, lesson] of value.lessons.entries()) {
    for (const [index, { id }] of lesson.objectives.entries()) once(id, ["lessons", at, "objectives", index]);
  }
  for (const lesson of course.lessons) {
    const own = value.lessons.find(({ id }) => id === lesson.id)?.objectives.map(({ id }) => id);
    // Not in course.yaml at all: another rule says so.
    if (!own) continue;
    const line = lesson.frontmatter.lineOf(["objectives"]);
    const listed = lesson.frontmatter.value.objectives;
    for (const id of listed.filter((each) => !own.includes(each))) {
      problems.push({ file: lesson.file, line, message: `Leerdoel ${id} staat niet bij deze les in course.yaml.` });
    }
    for (const id of own.filter((each) => !listed.includes(each))) {
      problems.push({
        file: lesson.file,
        line,
        message: `Leerdoel ${id} hoort volgens course.yaml bij deze les, maar staat niet in objectives.`,
      });
    }
  }
  for (const question of questionsOf(course)) {
    const lessons = value.lessons.filter(({ id }) => question.pool === "final" || id === question.lessonId);
    if (question.pool === "practice" && lessons.length === 0) continue;
    if (!lessons.some(({ objectives }) => objectives.some(({ id }) => id === question.record.objective))) {
      const where = question.pool === "final" ? "bij geen enkele les" : "niet bij deze les";
      problems.push(problemAt(question, `Leerdoel ${question.record.objective} staat ${where} in course.yaml.`));
    }
  }
  return problems;
};

export const sourcesExist: Rule = (course) => {
  const known = (key: string) => Object.hasOwn(course.sources.value, key);
  const message = (key: string) => `De bron ${key} staat niet in sources.yaml.`;
  const { disclaimer } = course.course.value;
  const problems: Problem[] = [];
  if (!known(disclaimer.source)) {
    problems.push({
      file: `${course.folder}/course.yaml`,
      line: course.course.lineOf(["disclaimer", "source"]),
      message: message(disclaimer.source),
    });
  }
  for (const lesson of course.lessons) {
    lesson.frontmatter.value.sources.forEach((key, index) => {
      if (!known(key))
        problems.push({
          file: lesson.file,
          line: lesson.frontmatter.lineOf(["sources", index]),
          message: message(key),
        });
    });
  }
  for (const question of questionsOf(course)) {
    for (const key of question.record.sources) if (!known(key)) problems.push(problemAt(question, message(key)));
  }
  for (const [term, { sources }] of Object.entries(course.glossary.value)) {
    for (const key of sources) {
      if (!known(key))
        problems.push({
          file: `${course.folder}/glossary.yaml`,
          line: course.glossary.lineOf([term, "sources"]),
          message: message(key),
        });
    }
  }
  return problems;
};

/** What nobody read can't carry a claim: not in the text, not in a question, not in the glossary. */
export const claimsRestOnReadSources: Rule = (course) => {
  const unread = (key: string) => course.sources.value[key]?.read === "not";
  const message = (key: string) => `De bron ${key} is niet gelezen (read: not). Daar mag geen bewering op rusten.`;
  const cited = [...course.lessons, ...course.pool].flatMap(({ file, use }) =>
    use.citations.filter(({ key }) => unread(key)).map(({ key, line }) => ({ file, line, message: message(key) })),
  );
  const asked = questionsOf(course).flatMap((question) =>
    question.record.sources.filter(unread).map((key) => problemAt(question, message(key))),
  );
  const defined = Object.entries(course.glossary.value).flatMap(([term, { sources }]) =>
    sources.filter(unread).map((key) => ({
      file: `${course.folder}/glossary.yaml`,
      line: course.glossary.lineOf([term, "sources"]),
      message: message(key),
    })),
  );
  return [...cited, ...asked, ...defined];
};

export const termsDiffer: Rule = (course) => {
  const names = new Map<string, string>();
  return Object.entries(course.glossary.value).flatMap(([term, entry]) =>
    [term, ...entry.synonyms].flatMap((name) => {
      const other = names.get(slugOf(name));
      names.set(slugOf(name), term);
      if (other === undefined && slugOf(name) !== "") return [];
      const line = course.glossary.lineOf([term, "definition"]);
      const message =
        other === undefined
          ? `‘${name}’ heeft geen letters.`
          : `‘${name}’ staat twee keer in de begrippenlijst, ook bij ‘${other}’.`;
      return [{ file: `${course.folder}/glossary.yaml`, line, message }];
    }),
  );
};

export const misconceptionsExist: Rule = (course) =>
  questionsOf(course).flatMap((question) =>
    optionsOf(question).flatMap((option) =>
      option.misconception && !Object.hasOwn(course.misconceptions.value, option.misconception)
        ? [problemAt(question, `De misvatting ${option.misconception} staat niet in misconceptions.yaml.`, option.id)]
        : [],
    ),
  );

/** What no wrong option names is never shown: dead text. */
export const misconceptionsAreNamed: Rule = (course) => {
  const named = new Set(
    questionsOf(course)
      .flatMap(optionsOf)
      .map(({ misconception }) => misconception),
  );
  return Object.keys(course.misconceptions.value)
    .filter((key) => !named.has(key))
    .map((key) => ({
      file: `${course.folder}/misconceptions.yaml`,
      line: course.misconceptions.lineOf([key, "name"]),
      message: `Geen enkel fout antwoord noemt de misvatting ${key}. Zet [!${key}] voor de feedback van een antwoord, of haal haar hier weg.`,
    }));
};

export const casesAndPassagesExist: Rule = (course) =>
  questionsOf(course).flatMap((question) => {
    const lesson = course.lessons.find(({ id }) => id === question.lessonId);
    if (!lesson) return [];
    const cases = lesson.cases.map(({ id }) => id);
    const places = [...lesson.headings.filter(({ node }) => node.depth === 2).map(({ id }) => id), ...cases];
    const problems: Problem[] = [];
    const { passage } = question.record;
    if (!places.includes(passage))
      problems.push(
        problemAt(question, `De les heeft geen kop of casus ‘${passage}’. Kies uit: ${places.join(", ")}.`),
      );
    if (question.record.case && !cases.includes(question.record.case)) {
      problems.push(
        problemAt(
          question,
          `De les heeft geen casus ‘${question.record.case}’. ${cases.length > 0 ? `Kies uit: ${cases.join(", ")}.` : "Deze les heeft geen casus."}`,
        ),
      );
    }
    return problems;
  });

/** Questions that give each other away name each other, so that neither meets the other. */
export const enemiesNameEachOther: Rule = (course) => {
  const byId = new Map(questionsOf(course).map((question) => [question.record.id, question]));
  return questionsOf(course).flatMap((question) =>
    question.record.enemies.flatMap((id) => {
      const other = byId.get(id);
      if (id === question.record.id) return [problemAt(question, "Een vraag kan geen enemy van zichzelf zijn.")];
      if (!other) return [problemAt(question, `De vraag ${id} bij enemies bestaat niet.`)];
      if (other.record.enemies.includes(question.record.id)) return [];
      return [
        problemAt(
          other,
          `De vraag ${question.record.id} noemt deze vraag bij enemies. Noem daarom hier ook ${question.record.id}.`,
        ),
      ];
    }),
  );
};

/** Files and order agree, pictures are there. */
export const filesAgree: Rule = (course) => {
  const order = course.course.value.lessons.map(({ id }) => id);
  const problems: Problem[] = [];
  order.forEach((id, index) => {
    if (order.indexOf(id) < index) {
      problems.push({
        file: `${course.folder}/course.yaml`,
        line: course.course.lineOf(["lessons", index]),
        message: `De les ${id} staat er twee keer.`,
      });
    }
  });
  for (const lesson of course.lessons) {
    const place = order.indexOf(lesson.id);
    if (place < 0)
      problems.push({
        file: lesson.file,
        line: 1,
        message: `De les ${lesson.id} staat niet in course.yaml bij lessons.`,
      });
    else if (lesson.number !== place + 1) {
      problems.push({
        file: lesson.file,
        line: 1,
        message: `Dit bestand heeft nummer ${lesson.number}, maar de les is nummer ${place + 1} in course.yaml.`,
      });
    }
    for (const picture of picturesOf(lesson.tree)) {
      if (!course.media.includes(picture.url.replace(/^media\//, "")))
        problems.push({
          file: lesson.file,
          line: lineOf(picture),
          message: `Het plaatje ${picture.url} bestaat niet.`,
        });
    }
  }
  return problems;
};
