import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { type CertificateClaimState, ClaimCertificatePage } from "./claim.page";

const course = { id: "fiets", title: "Fietsen", language: "nl" };
const draw = (state: CertificateClaimState, undecided = false) =>
  renderToStaticMarkup(<ClaimCertificatePage {...{ course, state, undecided }} form={undefined} />);
const ready = {
  kind: "ready",
  edition: "1",
  name: "Zoë",
  trial: false,
  form: "final-test",
  first: null,
} as const;

it("who claims a certificate reads before that what it says of supervision, and why a sitting does not count", () => {
  const supervisedBy = { by: "SW-2B", isGroup: true };
  expect(draw({ ...ready, supervisedBy, without: null })).toContain("onder toezicht van de groep SW-2B");
  const lapsed = draw({ ...ready, supervisedBy: null, without: "lapsed" });
  expect(lapsed).toContain("Op je certificaat komt: zonder toezicht. Niemand sloot het toetsmoment op tijd af.");
  expect(draw({ ...ready, supervisedBy: null, without: "unticked" })).toContain("vinkte niet aan dat je er was");
  expect(draw({ ...ready, supervisedBy: null, without: null })).not.toContain("Op je certificaat komt");
});

it("who passed without supervision, and again in a sitting that is not closed, reads that waiting can bring supervision", () => {
  const alone = { ...ready, supervisedBy: null, without: null };
  expect(draw(alone, true)).toContain("Wacht je daarop? Dan kan het toezicht op je certificaat staan.");
  expect(draw(alone)).not.toContain("Wacht je daarop");
});
