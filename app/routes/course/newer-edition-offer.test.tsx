import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { EditionPage } from "./edition.page";
import { NewerEditionOffer, type NewerEditionOfferData } from "./newer-edition-offer";

const edition = {
  held: "1",
  newest: "2",
  lastDay: "2027-09-29",
  hasEnded: false,
  isTestOpen: false,
  finalTest: { passedLessons: 2, lessons: 2, keepsAttempts: false },
};
const draw = (changed: Partial<NewerEditionOfferData> = {}) =>
  renderToStaticMarkup(<NewerEditionOffer offer={{ courseId: "proef", edition, lostClaim: null, ...changed }} />);

it("who loses no certificate moves with a button only", () => {
  const html = draw();
  expect(html).toContain("Ga over naar editie 2");
  expect(html).not.toMatch(/type="checkbox"|\/certificate/);
});

it("who would lose a certificate gets a link to it, and a box to go without; a guest gets the link only", () => {
  const html = draw({ lostClaim: "ready" });
  expect(html).toContain("Je kunt nu je certificaat van editie 1 halen.");
  expect(html).toMatch(
    /href="\/courses\/proef\/certificate".*<input type="checkbox" name="without" required="" value="1"/,
  );
  const guest = draw({ lostClaim: "guest" });
  expect(guest).toMatch(/Met een account kun je daar.*href="\/courses\/proef\/certificate"/);
  expect(guest).not.toContain('type="checkbox"');
});

it("a refused move says why beside the box", () => {
  const offer = { courseId: "proef", edition, lostClaim: "ready" as const };
  const course = { title: "Proefcursus", language: "nl" };
  const html = renderToStaticMarkup(<EditionPage course={course} offer={offer} unconfirmed={true} />);
  expect(html).toMatch(/id="edition-problem" role="alert".*zet een vinkje.*aria-describedby="edition-problem"/);
});

it("what it says of attempts and certificates holds with a shared pool and without", () => {
  const shared = draw({ edition: { ...edition, finalTest: { ...edition.finalTest, keepsAttempts: true } } });
  expect(shared).toContain(
    "De pogingen die je deed voor de eindtoets, blijven tellen. Je scores voor de lessen gaan niet mee.",
  );
  expect(draw()).toContain(
    "De eindtoets vraagt dus naar tekst die je nog niet las. Je scores gaan niet mee. Een certificaat dat je al hebt, houd je.",
  );
  expect(shared).not.toContain("nieuw geschreven");
});
