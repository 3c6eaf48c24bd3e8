import { testProblemsOfChangedExample } from "~/../tests/support/example-course";

const pool = "final-test/01.mdx";

testProblemsOfChangedExample([
  [
    "an unknown misconception",
    pool,
    "[!meer-olie] Nee. Te veel",
    "[!minder-olie] Nee. Te veel",
    "final-test/01.mdx:11  De misvatting minder-olie staat niet in misconceptions.yaml.",
  ],
  [
    "a misconception that no wrong option names",
    "misconceptions.yaml",
    "meer-olie:",
    'minder-olie:\n  name: "Minder olie is beter"\n  explanation: "Droog slijt hij."\n  discussion: "Wat hoor je?"\nmeer-olie:',
    "misconceptions.yaml:2  Geen enkel fout antwoord noemt de misvatting minder-olie. Zet [!minder-olie] voor de feedback van een antwoord, of haal haar hier weg.",
  ],
  [
    "the pool names no misconception",
    pool,
    "[!meer-olie] Nee. Te veel",
    "Nee. Te veel",
    "final-test/01.mdx:11  In de eindtoets noemt elk fout antwoord een misvatting. Begin de feedback met [!sleutel].",
  ],
]);
