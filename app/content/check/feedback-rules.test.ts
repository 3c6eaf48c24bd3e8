import { testProblemsOfChangedExample } from "~/../tests/support/example-course";

const one = "01-banden.mdx";

testProblemsOfChangedExample([
  [
    "feedback is too short",
    one,
    "Klopt. Zo haal je de buitenband van de velg.",
    "Klopt.",
    "01-banden.mdx:55  Deze feedback is te kort (6 tekens). Leg in ten minste 30 tekens uit waarom.",
  ],
  [
    "feedback is given twice",
    one,
    "Klopt. Zo haal je de buitenband van de velg.",
    "Klopt. Hiermee sluit je het gat in het rubber.",
    "01-banden.mdx:55  Deze feedback staat al bij een ander antwoord. Geef elk antwoord eigen feedback.",
  ],
]);
