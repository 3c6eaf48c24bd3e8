import { testProblemsOfChangedExample } from "~/../tests/support/example-course";

const one = "01-banden.mdx";

testProblemsOfChangedExample([
  [
    "an unknown term",
    one,
    "<Term>binnenband</Term>",
    "<Term>buitenband</Term>",
    "01-banden.mdx:18  Het begrip ‘buitenband’ staat niet in glossary.yaml.",
  ],
  [
    "a term with two places in the glossary",
    "glossary.yaml",
    "synonyms: [binnenbanden]",
    "synonyms: [binnenband]",
    "glossary.yaml:2  ‘binnenband’ staat twee keer in de begrippenlijst, ook bij ‘Binnenband’.",
  ],
]);
