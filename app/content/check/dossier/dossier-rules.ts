/** Rules of the course check about the files in dossier/: what a source says, passage by passage. */
import { computePassageHash } from "../../dossier/compose-dossier";
import { mayCopySource } from "../../dossier/dossier-schema";
import { proposePassagePrefix } from "../../dossier/passage-prefix";
import { type Dossier, listPassageIds } from "../../dossier/read-dossiers";
import type { CourseFlaw, CourseProblem } from "../../source/problem";
import { type CourseRule, hasValidOrBrokenYamlEntry } from "../course-rule";

/** Returns a rule that checks each dossier by itself. */
function ruleForEachDossier(check: (dossier: Dossier) => CourseProblem[]): CourseRule {
  return ({ dossiers }) => dossiers.flatMap(check);
}

function createDossierProblem({ file, yaml }: Dossier, path: (string | number)[], flaw: CourseFlaw): CourseProblem {
  return { file, line: yaml?.lineOf(path) ?? 1, ...flaw };
}

/** Checks that the source of a dossier is in sources.yaml. A dossier that is missing, or can't be read, is left out. */
export const sourcesOfDossiersExist: CourseRule = ({ dossiers, sources }) =>
  dossiers.flatMap((dossier) =>
    !sources || !dossier.yaml || hasValidOrBrokenYamlEntry(sources, dossier.source)
      ? []
      : [createDossierProblem(dossier, [], { code: "source-unknown", data: { source: dossier.source } })],
  );

/** Checks that the ids of passages are unique within a dossier. */
export const passageIdsAreUnique = ruleForEachDossier((dossier) => {
  const passages = dossier.yaml?.value.passages ?? [];
  return passages.flatMap(({ id }, at) => {
    const firstAt = passages.findIndex((each) => each.id === id);
    if (firstAt === at) return [];
    const first = `${dossier.file}:${dossier.yaml?.lineOf(["passages", firstAt, "id"])}`;
    return [
      createDossierProblem(dossier, ["passages", at, "id"], {
        code: "source-passage-twice",
        data: { passage: id, first },
      }),
    ];
  });
});

/**
 * Checks that the ids of passages are unique over all dossiers, because a text names a passage by its id only. Ids that two dossiers share
 * are one problem, because one command mends them all.
 */
export const dossiersShareNoPassageIds: CourseRule = ({ dossiers }) =>
  dossiers.flatMap((dossier, place) => {
    const ids = listPassageIds(dossier);
    return dossiers.slice(0, place).flatMap((other) => {
      const known = new Set(listPassageIds(other));
      const at = ids.findIndex((id) => known.has(id));
      const [passage] = ids.slice(Math.max(0, at));
      if (at < 0 || passage === undefined) return [];
      const data = {
        count: new Set(ids.filter((id) => known.has(id))).size,
        passage,
        other: other.file,
        prefix: proposePassagePrefix(dossier.source, dossiers.flatMap(listPassageIds)),
      };
      return [
        createDossierProblem(dossier, ["passages", at, "id"], { code: "source-passages-of-other-dossier", data }),
      ];
    });
  });

/** Checks that the section of a passage, and the passage of a quotation, are passages of the same dossier. */
export const passagesOfSectionsAndQuotationsExist = ruleForEachDossier((dossier) => {
  const { passages, quotations = [] } = dossier.yaml?.value ?? {};
  if (!passages) return [];
  const named = [
    ...passages.map(({ section }, at) => ({ passage: section, path: ["passages", at, "section"] })),
    ...quotations.map(({ passage }, at) => ({ passage, path: ["quotations", at, "passage"] })),
  ];
  return named.flatMap(({ passage, path }) =>
    passage === undefined || passages.some(({ id }) => id === passage)
      ? []
      : [createDossierProblem(dossier, path, { code: "source-passage-unknown", data: { passage } })],
  );
});

/** Checks that the text of a passage stands in a dossier only if its source may be copied. */
export const textsOfPassagesMayBeCopied = ruleForEachDossier((dossier) => {
  const { licence, passages = [] } = dossier.yaml?.value ?? {};
  if (licence === undefined || mayCopySource(licence)) return [];
  return passages.flatMap(({ text }, at) =>
    text === undefined
      ? []
      : [
          createDossierProblem(dossier, ["passages", at, "text"], {
            code: "dossier-text-not-allowed",
            data: { licence },
          }),
        ],
  );
});

/** Checks that the hash of a passage is that of its text. */
export const hashesOfPassagesAreThoseOfTexts = ruleForEachDossier((dossier) =>
  (dossier.yaml?.value.passages ?? []).flatMap(({ id, text, hash }, at) =>
    text === undefined || computePassageHash(text) === hash
      ? []
      : [
          createDossierProblem(dossier, ["passages", at, "hash"], {
            code: "dossier-text-changed",
            data: { passage: id },
          }),
        ],
  ),
);
