/** What the test of the learners' log sends: every form of a trainer in the access table, filled in. */
import { computeBase } from "../../app/cohorts/deadlines/get-deadline-plan.server";
import { newId } from "../../app/platform/ids";
import { findLessonByNumber, readBuiltCourse } from "./course";
import { findVotableQuestion } from "./live-session";
import type { AccessTestPeople } from "./people";
import { composeBasedOnSettings } from "./settings-form";

const course = readBuiltCourse();
const { courseId } = course.release;
const lesson = findLessonByNumber(course, 1);
const live = { question: findVotableQuestion(course).questionId };
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/**
 * Returns for each form of a trainer what the test sends, and what a learner of the group then reads in their log. `read` is null if the
 * form does nothing to a learner.
 */
export function composeDeedsOfTrainer({
  params,
  ids,
}: AccessTestPeople): Record<string, { body: Record<string, string>; read: string | null; refused?: number }[]> {
  const about = { name: "SW-2B", starts: day(-30), ends: day(60), order: "open", welcome: "" };
  const reminders = { deadlineReminders: "on", silenceReminders: "on" };
  const settings: { body: Record<string, string>; read: string }[] = [
    { body: { ...about, ...reminders }, read: "veranderde de naam van de groep" },
    { body: { ...about, ...reminders, ends: day(61) }, read: "veranderde de eerste of de laatste dag" },
    { body: { ...about, ...reminders, ends: day(61), order: "fixed" }, read: "veranderde de volgorde van de lessen" },
    { body: { ...about, ...reminders, ends: day(61), order: "fixed", welcome: "Dag" }, read: "veranderde het welkom" },
    { body: { ...about, ends: day(61), order: "fixed", welcome: "Dag" }, read: "veranderde de herinneringen" },
  ];
  const helper = ids.stranger;
  // What the form of the deadlines is based on: none yet, and the days that the settings below leave.
  const days = { startsOn: day(-30), endsOn: day(61) };
  const plan = {
    ...{ base: computeBase({ pattern: null, deadlines: [] }, days), ends: days.endsOn, act: "save" },
    ...{ mode: "hand", every: "1", weekday: "4", time: "", from: "", each: "1", whole: "none", holidays: "none" },
  };
  return {
    "cohorts/new": [{ body: { course: courseId, name: "Nieuw", starts: day(0), ends: day(30) }, read: null }],
    "cohorts/:cohort/settings": settings.map(({ body, read }, at) => {
      const stored = settings[at - 1]?.body ?? { ...about, ...reminders, name: "SW-2B, najaar" };
      return { body: { ...body, ...composeBasedOnSettings(stored) }, read };
    }),
    "cohorts/:cohort/deadlines": [
      { body: { ...plan, [`day.${lesson.id}`]: day(20) }, read: "veranderde een deadline van de groep: Les 1" },
      // The form is older now, so nothing is saved.
      { body: { ...plan, [`day.${lesson.id}`]: day(21) }, read: null, refused: 409 },
    ],
    // A new group, which has no members yet.
    "cohorts/:cohort/copy": [
      { body: { id: newId(new Date()), name: "Kopie", starts: day(0), ends: day(300) }, read: null },
    ],
    "cohorts/:cohort/trainers": [
      {
        body: { email: `${helper}@example.org` },
        read: "liet een trainer meekijken met de groep: Ander Ogtrop",
      },
    ],
    // A member is no co-trainer. `group-owners.spec.ts` reads the entry of a group that was handed over.
    "cohorts/:cohort/trainers/hand-over": [{ body: { trainer: ids.learner }, read: null, refused: 404 }],
    "cohorts/:cohort/trainers/remove": [
      { body: { trainer: helper }, read: "haalde een trainer weg bij de groep: Ander Ogtrop" },
    ],
    "cohorts/:cohort/archive": [
      { body: { archive: "on" }, read: "zette de groep in het archief" },
      { body: { archive: "off" }, read: "haalde de groep terug uit het archief" },
    ],
    // This group had members, so it can't be removed.
    "cohorts/:cohort/remove": [{ body: {}, read: null }],
    "cohorts/:cohort/joining": [
      { body: { id: newId(new Date()), ends: day(30), maximum: "30" }, read: "maakte een code om mee te doen" },
    ],
    "cohorts/:cohort/joining/revoke": [
      { body: { code: params.codeId ?? "" }, read: "trok een code om mee te doen in" },
    ],
    "cohorts/:cohort/invitations/preview": [{ body: { list: "gast@example.org" }, read: null }],
    "cohorts/:cohort/invitations/send": [{ body: { list: "gast@example.org" }, read: "nodigde mensen uit" }],
    // The next two forms are about people who are not members yet.
    "cohorts/:cohort/invitations/:invitation/again": [{ body: { times: "1" }, read: null }],
    "cohorts/:cohort/invitations/:invitation/withdraw": [{ body: {}, read: null }],
    "cohorts/:cohort/columns": [
      {
        body: { id: newId(new Date()), name: "Studentnummer", purpose: "on" },
        read: "veranderde de eigen kolommen van de groep",
      },
    ],
    "cohorts/:cohort/columns/:column": [
      { body: { name: "Groep", inTable: "on" }, read: "veranderde de eigen kolommen van de groep" },
    ],
    "cohorts/:cohort/columns/:column/values": [
      { body: { [`value.${ids.learner}`]: "2B", [`shown.${ids.learner}`]: "" }, read: "vulde iets over je in" },
    ],
    "cohorts/:cohort/columns/:column/preview": [{ body: { list: "Sanne de Vries; 2A" }, read: null }],
    "cohorts/:cohort/columns/:column/fill": [{ body: { list: "Sanne de Vries; 2A" }, read: "vulde iets over je in" }],
    "cohorts/:cohort/learners/:learner/columns": [
      { body: { [`value.${params.column}`]: "2C" }, read: "vulde iets over je in" },
    ],
    "cohorts/:cohort/columns/:column/remove": [{ body: {}, read: "veranderde de eigen kolommen van de groep" }],
    // These two only begin something: what is sent by it is in the next two.
    "cohorts/:cohort/selection": [{ body: { who: ids.learner, act: "message" }, read: null }],
    "cohorts/:cohort/message": [
      { body: { id: newId(new Date()), subject: "Lukt het?", text: "Kom langs." }, read: null },
    ],
    "cohorts/:cohort/batches/:batch": [{ body: { subject: "Lukt het?", text: "Kom langs." }, read: null }],
    "cohorts/:cohort/batches/:batch/preview": [{ body: { draft: "1" }, read: "stuurde je een bericht" }],
    // A live session is about nobody: it does not know who votes.
    "cohorts/:cohort/sessions": [{ body: { question: live.question }, read: null }],
    "cohorts/:cohort/sessions/:session": [{ body: { act: "end" }, read: null }],
    // Two, because one is withdrawn and one is closed.
    "cohorts/:cohort/sittings": ["10:00", "13:00"].map((from) => ({
      body: {
        id: newId(new Date()),
        room: "B1.04",
        day: day(1),
        from,
        until: "15:00",
        supervisor: "group",
      },
      read: "opende een toetsmoment voor de groep",
    })),
    "cohorts/:cohort/sittings/:sitting": [{ body: {}, read: null }],
    "cohorts/:cohort/sittings/:sitting/withdraw": [{ body: {}, read: "trok een toetsmoment van de groep in" }],
    "cohorts/:cohort/sittings/:sitting/close": [
      { body: { known: "on" }, read: "sloot een toetsmoment van de groep af" },
    ],
    "cohorts/:cohort/digest": [{ body: { digest: "off" }, read: null }],
    "cohorts/:cohort/learners/:learner/message": [
      {
        body: { id: newId(new Date()), subject: "Lukt het?", text: "Kom langs." },
        read: "stuurde je een bericht",
      },
    ],
    "cohorts/:cohort/learners/:learner/extension": [
      { body: { scope: lesson.id, day: day(25), time: "23:59", reason: "Ziek" }, read: "gaf je meer tijd" },
    ],
    "cohorts/:cohort/learners/:learner/need": [
      { body: { id: newId(new Date()), choice: "done" }, read: "zette je op de lijst van trainers bij ‘gedaan’" },
      { body: { id: newId(new Date()), choice: "back" }, read: "zette je op de lijst van trainers weer" },
      { body: { id: newId(new Date()), choice: "tomorrow" }, read: "zette je op de lijst van trainers bij ‘later’" },
      {
        body: { id: newId(new Date()), choice: "next-week", note: "Geheime woorden" },
        read: "maakte een aantekening over je. Die staat in het bestand met je gegevens",
      },
    ],
    // This course has no final test. `grant-final-test.pg.test.ts` reads the entry of a grant.
    "cohorts/:cohort/learners/:learner/final-test": [
      { body: { id: newId(new Date()), reason: "Ziek" }, read: null, refused: 409 },
    ],
    "cohorts/:cohort/learners/:learner/remove": [{ body: {}, read: "haalde je uit de groep" }],
  };
}
