import { expect, test } from "vitest";
import { nameSearchHit, pageOfDownload, searchHitElementId, searchHitPath, searchOriginPath } from "./addresses";

const origin = { question: "wie & wat", more: null, hit: null };
const place = { lessonId: "les", anchor: "markt" };

test("a hit leads to its piece and, in a browser that can, to its sentence", () => {
  expect(searchHitPath("cursus", place, origin)).toBe("/courses/cursus/lessons/les?at=markt&q=wie%20%26%20wat#markt");
  expect(searchHitPath("cursus", place, origin, ["Zelf-doen, en", "wie & wat?"])).toMatch(
    /#markt:~:text=Zelf%2Ddoen%2C%20en&text=wie%20%26%20wat%3F$/,
  );
  const whole = { lessonId: "les", anchor: "" };
  expect(searchHitPath("cursus", whole, origin)).toBe("/courses/cursus/lessons/les?q=wie%20%26%20wat");
  expect(searchHitPath("cursus", whole, origin, ["Zo"])).toMatch(/#:~:text=Zo$/);
});

test("the way back leads to the hit, in the search that showed it", () => {
  const hit = nameSearchHit("terms", "cursus", "sociale cohesie");
  expect(hit).toBe("terms.cursus.sociale_cohesie");
  const from = { question: "x", more: "terms" as const, hit };
  expect(searchHitPath("cursus", place, from)).toContain(`&q=x&more=terms&hit=${hit}#`);
  expect(searchOriginPath(from)).toBe(`/search?q=x&more=terms#${searchHitElementId(hit)}`);
  expect(searchOriginPath(origin)).toBe("/search?q=wie%20%26%20wat");
});

test.each([
  ["/cohorts/1/export/matrix.csv", "/cohorts/1/export"],
  ["/cohorts/1/report.pdf", "/cohorts/1/export"],
  ["/courses/proef/accreditation.zip", "/courses/proef/accreditation"],
  ["/cohorts/1/export", null],
  ["/cohorts/1", null],
])("the file %s is on the page %s", (file, page) => {
  expect(pageOfDownload(file)).toBe(page);
});
