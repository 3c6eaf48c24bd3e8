/** A dossier and its runs of words belong together: with fewer runs, words of the source would be found no longer. */
import { expect, test } from "vitest";
import { createBoundExampleCourseFiles } from "~/../tests/support/bound-example";
import { exampleCourseFiles, listCourseProblems } from "~/../tests/support/example-course";
import { composeDossier } from "./compose-dossier";
import { composeDossierFiles } from "./compose-dossier-files.server";
import { readMarkdownText } from "./reading/markdown/read-markdown.server";

const [dossier, runs] = ["dossier/B.yaml", "dossier/B.runs.json"];
const bound = createBoundExampleCourseFiles();
const withTexts = createBoundExampleCourseFiles("ours");

/** The example with other runs. */
function changeRuns(change: (runs: string[]) => unknown, files = bound) {
  return { ...files, [runs]: JSON.stringify(change(JSON.parse(files[runs] ?? ""))) };
}

const lost = "dossier/B.yaml:2  Bij dit dossier hoort B.runs.json, en dat is er niet.";
const changed = "dossier/B.runs.json:1  Dit bestand heeft andere reeksen dan toen B.yaml werd gemaakt.";

test("runs that are not those of the dossier are told, so that a file that was emptied does not let the source through", () => {
  const { [runs]: _runs, ...without } = bound;
  const known = /^runs: .*\n/m;
  const uncounted = { ...bound, [dossier]: (bound[dossier] ?? "").replace(known, "") };
  const few = (count: number) =>
    expect.stringMatching(
      `^dossier/B.runs.json:1 {2}Dit bestand heeft ${count} reeksen, en volgens B.yaml waren het er 41`,
    );
  expect(listCourseProblems(without)).toEqual([expect.stringMatching(/^dossier\/B\.yaml:4 .*zet het terug/i)]);
  expect(listCourseProblems({ ...without, [dossier]: uncounted[dossier] ?? "" })).toEqual([
    expect.stringContaining(lost),
  ]);
  expect(listCourseProblems(uncounted)).toEqual([expect.stringMatching(/^dossier\/B\.yaml:2 .*B\.runs\.json had/)]);
  expect(listCourseProblems(changeRuns(() => []))).toEqual([few(0)]);
  expect(listCourseProblems(changeRuns((all) => all.slice(1)))).toEqual([few(40)]);
  for (const other of [
    changeRuns((all) => ["000000000000", ...all.slice(1)]),
    changeRuns((all) => [...all.slice(1), all[1]]),
    changeRuns((all) => all.toReversed()),
  ])
    expect(listCourseProblems(other)).toEqual([expect.stringContaining(changed)]);
});

test("a source that may be copied needs no runs, but those that its dossier counted", () => {
  const { [runs]: _runs, ...without } = withTexts;
  const own = { ...without, [dossier]: (withTexts[dossier] ?? "").replace(/^runs: .*\n/m, "") };
  expect(listCourseProblems(own)).toEqual([]);
  expect(listCourseProblems(without)).toEqual([expect.stringMatching(/^dossier\/B\.yaml:4 /)]);
});

test("a source of fewer words than a run has no runs, and that is counted too", () => {
  const source = { key: "B", title: "Kort", address: null, licence: "cite", edition: "2020" } as const;
  const made = composeDossier(readMarkdownText("Een. Twee. Drie. Vier."), source);
  const { dossier: text, runs: none } = composeDossierFiles(made);
  const files = { ...exampleCourseFiles, [dossier]: text, [runs]: none };
  expect(listCourseProblems(files).filter((line) => line.startsWith("dossier/"))).toEqual([]);
});
