/** What the notice about a newer edition and the page for moving say, from what the two editions have. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { NewerEdition } from "~/learning/enrolment/newer-edition";
import { EditionPage, type MoveProblem } from "./edition.page";
import { NewerEditionOffer, type NewerEditionOfferData } from "./newer-edition-offer";

const nothing = { finalTest: false, closingCase: null, tasks: false };
const everything = { finalTest: true, closingCase: "Het plein", tasks: true };
const edition: NewerEdition = {
  held: "1",
  newest: "2",
  lastDay: "2027-09-29",
  hasEnded: false,
  heldLessons: { count: 2, missing: 1 },
  isTestOpen: false,
  finalTest: { passedLessons: 2, lessons: 2, keepsAttempts: false },
  changes: {
    held: nothing,
    newest: everything,
    lessons: { count: 2, changed: 2, gone: 0 },
    questions: { count: 9, added: 9 },
  },
  left: { answers: true, openRounds: [], attempts: false, choices: false },
};
type Changed = Partial<NewerEdition> & Partial<Pick<NewerEditionOfferData, "lostClaim">> & { problem?: MoveProblem };

function draw({ lostClaim = null, problem, ...changed }: Changed = {}) {
  const offer = { courseId: "proef", edition: { ...edition, ...changed }, lostClaim };
  const course = { title: "Proefcursus", language: "nl" };
  const page = { course, offer, groups: ["SW-2B"], hasAccount: true, problem: problem ?? null };
  return {
    notice: renderToStaticMarkup(<NewerEditionOffer offer={offer} />),
    page: renderToStaticMarkup(<EditionPage {...page} />),
  };
}

it("the notice only leads to the page; the page asks, and its form names the edition", () => {
  const { notice, page } = draw();
  expect(notice).toContain('href="/courses/proef/edition"');
  expect(notice).not.toContain("<form");
  expect(page).toMatch(/<form.*name="to" value="2".*href="\/courses\/proef".*Ja, ga over naar editie 2/);
  expect(page).not.toMatch(/type="checkbox"|\/certificate/);
});

it("who can finish the older edition reads what its certificate takes, and is not pushed to move", () => {
  const { page } = draw();
  expect(page).toContain(
    "In editie 1 krijg je je certificaat na alle lessen, zonder eindtoets. Je hebt er nog één te halen.",
  );
  expect(page).toMatch(/class="btn quiet" href="\/courses\/proef">Nee, terug.*class="btn quiet">Ja, ga over/);
  expect(page).toMatch(/editie 1, blijft bewaard <a href="\/account#data">bij je gegevens<\/a>\./);
  const changes = { ...edition.changes, held: everything };
  expect(draw({ changes, heldLessons: { count: 2, missing: 0 } }).page).toContain(
    "In editie 1 krijg je je certificaat na alle lessen en een eindtoets. Je haalde alle lessen al.",
  );
  for (const changed of [{ hasEnded: true }, { heldLessons: { count: 2, missing: 0 } }])
    expect(draw(changed).page).not.toMatch(/krijg je je certificaat na|te halen/);
  expect(draw({ hasEnded: true }).page).toMatch(/class="btn">Ja, ga over/);
});

it("no final test, closing case or task is said to end or begin that the editions do not have so", () => {
  const first = draw();
  expect(first.notice).toContain("Daarna begin je er geen ronde meer in.");
  expect(first.page).toMatch(/Er is een eindtoets\..*Er is een slotcasus\..*Er zijn opdrachten/);
  expect(first.page).not.toMatch(/geen eindtoets|Je pogingen|Je keuzes|geen slotcasus|geen opdrachten/);
  const back = draw({
    finalTest: null,
    changes: { ...edition.changes, held: everything, newest: nothing },
    left: { answers: true, openRounds: [2], attempts: true, choices: true },
  });
  expect(back.notice).toContain("Daarna begin je er geen ronde en geen eindtoets meer in.");
  expect(back.page).toMatch(/Er is geen eindtoets meer\..*Er is geen slotcasus meer\..*Er zijn geen opdrachten meer/);
  expect(back.page).toMatch(/Je bent bezig met les 2\. Die ronde .*Je begint de lessen opnieuw\..*Je keuzes/);
  expect(back.page).not.toMatch(/mee om de eindtoets te openen|Er is een slotcasus|Je krijgt nieuwe/);
  const same = draw({
    finalTest: { passedLessons: 1, lessons: 2, keepsAttempts: true },
    changes: {
      held: everything,
      newest: everything,
      lessons: { count: 2, changed: 1, gone: 3 },
      questions: { count: 9, added: 1 },
    },
  });
  expect(same.page).toMatch(/Van de twee lessen haalde je er al één\. Die telt mee.*pogingen .*, blijven tellen/);
  expect(same.page).toMatch(/De tekst van één van de twee lessen.*Van de 9 vragen in de lessen is er één nieuw/);
  expect(same.page).toMatch(/Van de lessen zijn er drie niet meer/);
  expect(same.page).not.toMatch(/Er is een (eindtoets|slotcasus)|Er zijn opdrachten|pogingen .* tellen niet/);
});

it("another pool takes the attempts away, and who did nothing leaves nothing", () => {
  const changes = { ...edition.changes, held: everything };
  const other = draw({ changes, left: { ...edition.left, attempts: true } }).page;
  expect(other).toMatch(/De eindtoets heeft andere vragen\..*Je pogingen voor de eindtoets tellen niet meer/);
  const none = { answers: false, openRounds: [], attempts: false, choices: false };
  expect(draw({ left: none }).page).not.toMatch(/Je antwoorden|Je pogingen|Je bent bezig/);
});

it("who would lose a certificate gets a link to it, and a box to go without; a guest gets the link only", () => {
  const { notice, page } = draw({ lostClaim: "ready" });
  for (const html of [notice, page]) expect(html).toContain("Je kunt nu je certificaat van editie 1 halen.");
  expect(page).toContain('href="/courses/proef/certificate"');
  expect(page).toMatch(/<input type="checkbox" name="without" required="" value="1"/);
  const guest = draw({ lostClaim: "guest" }).page;
  expect(guest).toMatch(/Met een account kun je daar.*href="\/courses\/proef\/certificate"/);
  expect(guest).not.toContain('type="checkbox"');
});

it("a refused move says why: beside the box, or at the top if another edition came", () => {
  const { page } = draw({ lostClaim: "ready", problem: "unconfirmed" });
  expect(page).toMatch(/id="edition-problem" role="alert".*zet een vinkje.*aria-describedby="edition-problem"/);
  expect(draw({ problem: "other-newest" }).page).toMatch(/role="alert".*Er kwam net een andere editie bij.*<h2>/);
});

it("nobody can send the form while a final test is open", () => {
  const { page } = draw({ isTestOpen: true });
  expect(page).toMatch(/Lever eerst je toets in\..*href="\/courses\/proef\/final-test"/);
  expect(page).not.toContain("<form");
});
