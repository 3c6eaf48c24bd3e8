import { testProblemsOfChangedExample } from "~/../tests/support/example-course";

const one = "01-banden.mdx";
const two = "02-ketting.mdx";

testProblemsOfChangedExample([
  [
    "two headings with one name",
    one,
    "<Figure",
    "## Lucht\n\nNog eens.\n\n<Figure",
    "01-banden.mdx:20  ‘lucht’ staat al eerder in deze les. Geef een kop, casus of vraag een eigen naam.",
  ],
  [
    "no pre-question",
    two,
    '<PreQuestion id="vooraf">\n\nHoe vaak smeer je een ketting?\n\n</PreQuestion>\n',
    "",
    "02-ketting.mdx:1  De les heeft 0 keer <PreQuestion>. Verwacht: één tot drie.",
  ],
]);
