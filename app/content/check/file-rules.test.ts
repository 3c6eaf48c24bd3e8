import { testProblemsOfChangedExample } from "~/../tests/support/example-course";

const one = "01-banden.mdx";

testProblemsOfChangedExample([
  [
    "a lesson is not in course.yaml",
    "course.yaml",
    "  - id: ketting",
    "  - id: kettingen",
    [
      "02-ketting.mdx:1  De les ketting staat niet in course.yaml bij lessons.",
      "course.yaml:21  De les kettingen heeft geen bestand. Verwacht: 02-kettingen.mdx.",
    ],
  ],
  [
    "a picture that is not there",
    one,
    "<Misconception",
    "<Figure>\n\n![Een wiel](media/wiel.png)\n\nEen wiel.\n\n</Figure>\n\n<Misconception",
    "01-banden.mdx:31  Het plaatje media/wiel.png bestaat niet.",
  ],
]);
