/** A value for everything that a template of a mail may ask for. */
export const exampleMailData = {
  name: "Zoë",
  token: "ab_c-d",
  until: "2028-11-23",
  id: "0123456789AB",
  course: "Fietsen",
  count: 3,
  lesson: "Banden",
  place: "Wat klopt?",
  answer: "Dank.\nHet is hersteld.",
  trainer: "Marieke Postma",
  cohort: "SW-2B, najaar",
  cohortId: "0190",
  courseId: "fiets",
  subject: "Les 2 voor maandag",
  text: "Hoe gaat het?\nTot maandag.",
  due: "2026-03-01T22:59:00Z",
  reason: "Je was ziek.",
  welcome: "Welkom.\nTot dinsdag.",
  begun: true,
  deadlines: JSON.stringify([
    { title: "Banden", dueAt: "2026-03-01T22:59:00Z" },
    { title: "", dueAt: "2026-03-01T22:59:00Z" },
  ]),
  lines: JSON.stringify([
    { cohort: "SW-2B", course: "Fietsen", members: 2, joined: 1, passed: 1, certificates: 0, needs: 1 },
  ]),
};
