import { testProblemsOfChangedExample } from "~/../tests/support/example-course";

const one = "01-banden.mdx";

testProblemsOfChangedExample([
  [
    "an unknown source in a question",
    one,
    'bloom="begrijpen" sources="B"',
    'bloom="begrijpen" sources="B X"',
    "01-banden.mdx:61  De bron X staat niet in sources.yaml.",
  ],
  ["an unknown source in the text", one, "[@B]", "[@X]", "01-banden.mdx:18  De bron X staat niet in sources.yaml."],
  [
    "a citation that is not one",
    one,
    "[@B]",
    "[@B X]",
    "01-banden.mdx:18  De bron [@B X] is niet goed geschreven. Schrijf [@sleutel], [@een; @twee] of [@sleutel: wie de bron aanhaalt].",
  ],
  [
    "an unknown source in the frontmatter",
    one,
    "sources: [B]",
    "sources: [B, X]",
    "01-banden.mdx:4  De bron X staat niet in sources.yaml.",
  ],
  [
    "an unknown source in the glossary",
    "glossary.yaml",
    "sources: [B]",
    "sources: [X]",
    "glossary.yaml:3  De bron X staat niet in sources.yaml.",
  ],
  [
    "an unknown source in the disclaimer",
    "course.yaml",
    "source: B",
    "source: X",
    "course.yaml:9  De bron X staat niet in sources.yaml.",
  ],
  [
    "a claim leans on a source that nobody read",
    one,
    "[@B]",
    "[@N]",
    "01-banden.mdx:18  De bron N is niet gelezen (read: not). Daar mag geen bewering op rusten.",
  ],
  [
    "a question leans on a source that nobody read",
    one,
    'facility="0.75" sources="B"',
    'facility="0.75" sources="N"',
    "01-banden.mdx:35  De bron N is niet gelezen (read: not). Daar mag geen bewering op rusten.",
  ],
]);
