import { expect, test } from "vitest";
import { createBoundExampleCourseFiles } from "~/../tests/support/bound-example";
import { listCourseProblems } from "~/../tests/support/example-course";

test("a dossier whose runs are left is told once", () => {
  const { "dossier/B.yaml": _dossier, ...others } = createBoundExampleCourseFiles();
  expect(listCourseProblems(others)).toEqual([
    "dossier/B.runs.json:1  Bij dit bestand hoort B.yaml, en dat is er niet. Maak beide met npm run dossier.",
  ]);
});
