import { testProblemsOfChangedExample } from "~/../tests/support/example-course";

const file = "02-ketting.mdx";
const shape =
  "Een <Task> begint met een alinea, en heeft verder alinea's en lijsten. Aan het eind kan één <Rubric> staan.";
const item =
  "Elke regel in <Further> begint met een link of een bron, zoals [@A]. Daarna kan gewone tekst staan, zonder opmaak.";
const text = "Loop een rondje door je straat. Tel de fietsen en de rekken.\n\n";

testProblemsOfChangedExample([
  ["a task that begins with a list", file, text, "", `02-ketting.mdx:140  ${shape}`],
  [
    "a heading in a task",
    file,
    text,
    `${text}### Kop\n\n`,
    [`02-ketting.mdx:144  ${shape}`, "02-ketting.mdx:144  Een kop kan niet in een blok staan."],
  ],
  [
    "text after the rubric of a task",
    file,
    "</Rubric>\n\n</Task>",
    "</Rubric>\n\nEn dan?\n\n</Task>",
    `02-ketting.mdx:147  ${shape}`,
  ],
  [
    "a task without a title",
    file,
    ' title="Kijk naar de fietsen in jouw straat"',
    "",
    "02-ketting.mdx:140  <Task> heeft geen title.",
  ],
  [
    "a task with a strange id",
    file,
    'id="straat"',
    'id="de straat"',
    "02-ketting.mdx:140  Het id van <Task> heeft letters, cijfers en streepjes.",
  ],
  [
    "a rubric without points",
    file,
    "| 1 | Je telde zelf. |",
    "| ja | Je telde zelf. |",
    "02-ketting.mdx:151  Deze regel klopt niet. Verwacht: twee vakken, een aantal punten en een criterium.",
  ],
  [
    "a rubric without a table",
    file,
    "| punten | criterium |\n|---|---|\n| 1 | Je telde zelf. |\n| 2 | Je vroeg het aan iemand die er woont. |",
    "Kijk zelf.",
    "02-ketting.mdx:149  Verwacht: een tabel met punten en criterium.",
  ],
  [
    "a task in a block",
    file,
    "De fiets van Sam piept bij elke trap.",
    '<Task id="x" title="X">\n\nDoe iets.\n\n</Task>',
    "02-ketting.mdx:20  <Task> hoort op het hoogste niveau, niet in een ander blok.",
  ],
  [
    "text in what to read next",
    file,
    "<Further>\n",
    "<Further>\n\nLees dit:\n",
    "02-ketting.mdx:168  <Further> bevat één lijst, en verder niets.",
  ],
  ["what to read next without a link", file, "- [@B]: over", "- Over", `02-ketting.mdx:166  ${item}`],
  [
    "bold text after a link",
    file,
    "Een stuk van tien minuten.",
    "Een **stuk** van tien minuten.",
    `02-ketting.mdx:167  ${item}`,
  ],
  ["two links", file, "Een stuk van", "Een [stuk](https://a.example) van", `02-ketting.mdx:167  ${item}`],
  ["two sources", file, "- [@B]: over", "- [@B; @B]: over", []],
  [
    "two lists to read",
    file,
    "</Further>\n",
    "</Further>\n\n<Further>\n\n- [@B]\n\n</Further>\n",
    "02-ketting.mdx:171  Een les heeft één <Further>.",
  ],
  [
    "a source that does not exist",
    file,
    "- [@B]: over",
    "- [@X]: over",
    "02-ketting.mdx:166  De bron X staat niet in sources.yaml.",
  ],
]);
