/** The paths of pages and forms of this site, and the ids of elements in the lesson page. */
import type { ResumePoint } from "~/learning/progress/progress-view";
import type { SearchGroupName, SearchOrigin } from "~/learning/search/search-results";

const part = encodeURIComponent;

export const coursePath = (courseId: string) => `/courses/${part(courseId)}`;
export const lessonPath = (courseId: string, lessonId: string) => `${coursePath(courseId)}/lessons/${part(lessonId)}`;
/** Returns the path of a part of a lesson. `elementId`: the id of its element in the page; empty for the lesson as a whole. */
export const lessonPartPath = (courseId: string, lessonId: string, elementId: string) =>
  `${lessonPath(courseId, lessonId)}${elementId === "" ? "" : `#${part(elementId)}`}`;
/** The id of the element with the result of the last round, and the button that begins a new one. */
export const lessonResultId = "lesson-result";
/**
 * Returns the path where a learner goes on: the piece of a question or the question, the start of a new lesson or, in a lesson of which the
 * last round is complete, its result.
 */
export const resumePath = (courseId: string, { lesson, question, isNew }: ResumePoint) =>
  question
    ? lessonPlacePath(courseId, lesson.id, { at: question.id, elementId: question.elementId })
    : lessonPartPath(courseId, lesson.id, isNew ? "" : lessonResultId);
/** Returns the path of an element in a lesson. `at`: the id of what must be open there; empty if nothing must. */
export const lessonPlacePath = (courseId: string, lessonId: string, to: { at: string; elementId: string }) =>
  `${lessonPath(courseId, lessonId)}${to.at === "" ? "" : `?at=${part(to.at)}`}#${part(to.elementId)}`;
export const saveAnswerPath = (courseId: string, lessonId: string) => `${lessonPath(courseId, lessonId)}/answers`;
export const startPracticeRoundPath = (courseId: string, lessonId: string) =>
  `${lessonPath(courseId, lessonId)}/rounds`;
export const saveNotePath = (courseId: string, lessonId: string) => `${lessonPath(courseId, lessonId)}/notes`;
/**
 * Returns the path of the form to report a problem. `place`: a place in the lesson, as in `findProblemReportPlaceInLesson`; empty for the
 * lesson as a whole.
 */
export const reportProblemPath = (courseId: string, lessonId: string, place: string) =>
  `${lessonPath(courseId, lessonId)}/report${place === "" ? "" : `?place=${part(place)}`}`;

/**
 * Returns the id of a note's element in the page, from the place of the note (such as `recall:L3-T`). The note at a passage keeps the colon,
 * because a heading may have any id without one.
 */
export const noteElementId = (place: string) => (place.startsWith("passage:") ? place : place.replace(":", "-"));
/** Returns the id of the element in a lesson with what a learner wrote: a note, or the answer to a question (`question:<id>`). */
export const ownTextElementId = (place: string) =>
  place.startsWith("question:") ? place.slice("question:".length) : noteElementId(place);

/**
 * Returns the path of a place in a lesson where a problem was reported. `place`: a place in the lesson, as in
 * `findProblemReportPlaceInLesson`; empty for the lesson as a whole.
 */
export function reportedPlacePath(courseId: string, lessonId: string, place: string): string {
  const isNote = /^(pre-question|recall|task):/.test(place);
  return lessonPartPath(courseId, lessonId, isNote ? noteElementId(place) : place.slice(place.indexOf(":") + 1));
}

/** The page that asks what comes back today, one question at a time. */
export const reviewPath = "/today/review";
/** The page with the next set of questions, after a complete one. */
export const moreReviewPath = `${reviewPath}?more=1`;
/** The same after an answer that was already stored on an earlier day. */
export const storedEarlierReviewPath = `${reviewPath}?done=stored`;
/** Where the script posts the answers of a review. */
export const saveReviewAnswerPath = `${reviewPath}/answers`;
/** Returns the path of a question that the learner answered in today's review. */
export const reviewedQuestionPath = (courseId: string, questionId: string) =>
  `${reviewPath}?${new URLSearchParams({ course: courseId, question: questionId })}`;
/** The page that shows how sure a learner was, and whether that was right. */
export const calibrationPath = "/today/confidence";
/** Returns the path of a passage to read again, from a question of a review, to which the lesson then leads back. */
export const rereadFromReviewPath = (courseId: string, lessonId: string, passageId: string, questionId: string) =>
  `${lessonPath(courseId, lessonId)}?${new URLSearchParams({ at: passageId, review: questionId })}#${part(passageId)}`;

/** The page where a learner chooses how they want to review, and the address that begins and ends their pause. */
export const reviewSettingsPath = "/today/settings";
export const pausePath = "/today/pause";

/** The part of the page of an account where its holder downloads their data. */
export const accountDataPath = "/account#data";
/** The page that tells a learner in an older edition what changes in the newest one, and lets them move. */
export const courseEditionPath = (courseId: string) => `${coursePath(courseId)}/edition`;
/** The page that offers the accreditation pack of a course, and the pack itself. */
export const accreditationPath = (courseId: string) => `${coursePath(courseId)}/accreditation`;
/** `edition`: the label of an earlier edition; without one, the file is about the newest. */
export const accreditationFilePath = (courseId: string, edition?: string) =>
  `${accreditationPath(courseId)}.zip${edition === undefined ? "" : `?${new URLSearchParams({ edition })}`}`;
/** The page where authors bring a file to make a course of. The form with the file is sent to the same address. */
export const studioPath = "/studio";
export const sourceImportPath = (importId: string) => `${studioPath}/imports/${importId}`;
/** Returns the page with the link to a file that a trainer downloads. Null for the address of something else. */
export function pageOfDownload(pathname: string): string | null {
  const [, group] = /^(\/cohorts\/[^/]+)\/(?:export\/[^/]+|report\.pdf)$/.exec(pathname) ?? [];
  if (group) return `${group}/export`;
  return pathname.endsWith("/accreditation.zip") ? pathname.slice(0, -".zip".length) : null;
}
/** The page before the final test of a course. */
export const finalTestPath = (courseId: string) => `${coursePath(courseId)}/final-test`;
/** Returns the address in the QR code of a sitting: the page before the final test, with the code filled in. */
export const finalTestWithCodePath = (courseId: string, code: string) =>
  `${finalTestPath(courseId)}?code=${part(code)}`;
/** The page where somebody types the code of a sitting. It is short, because people type it from the wall, in every language. */
export const enterSittingCodePath = "/toets";
/** Returns the path of an attempt: the overview while it is open. `number`: its number in the series. */
export const finalTestAttemptPath = (courseId: string, { series, number }: { series: number; number: number }) =>
  `${finalTestPath(courseId)}/${series}-${number}`;
type Attempt = Parameters<typeof finalTestAttemptPath>[1];
export const finalTestQuestionPath = (courseId: string, attempt: Attempt, position: number) =>
  `${finalTestAttemptPath(courseId, attempt)}/questions/${position}`;
/** Returns the path where the script saves what is chosen at a question. */
export const finalTestChoicePath = (courseId: string, attempt: Attempt, position: number) =>
  `${finalTestQuestionPath(courseId, attempt, position)}/choice`;
export const finalTestResultPath = (courseId: string, attempt: Attempt) =>
  `${finalTestAttemptPath(courseId, attempt)}/result`;

/** The page with a learner's own notes in all courses. `courseId`: the course to which it leads; null for the top of the page. */
export const notesPath = (courseId: string | null = null) =>
  courseId === null ? "/notes" : `/notes#${part(courseNotesId(courseId))}`;
/** Returns the path of a search in a learner's own notes. */
export const searchNotesPath = (question: string) => `/notes?q=${part(question)}`;
/** Returns the id of a course's part of the page with own notes. */
export const courseNotesId = (courseId: string) => `course-${courseId}`;
/** The file with a learner's own notes. */
export const notesFilePath = "/notes.md";
export const closingCasePath = (courseId: string) => `${coursePath(courseId)}/closing-case`;
export const closingCaseStepPath = (courseId: string, stepId: string) =>
  `${closingCasePath(courseId)}/steps/${part(stepId)}`;
/** The page with the learner's choices beside those of colleagues. */
export const closingCaseChoicesPath = (courseId: string) => `${closingCasePath(courseId)}/choices`;
/** The case for paper. `guide`: with the sheet for who leads a group. */
export const closingCasePrintPath = (courseId: string, guide = false) =>
  `${closingCasePath(courseId)}/print${guide ? "?guide=1" : ""}`;

/** Returns the path of the page of a certificate. `id`: the id of the certificate, without hyphens. */
export const certificatePath = (id: string) => `/certificates/${part(id)}`;
/** The page where the holder of a certificate says what they think of the course. */
export const certificateEvaluationPath = (id: string) => `${certificatePath(id)}/evaluation`;
export const claimCertificatePath = (courseId: string) => `${coursePath(courseId)}/certificate`;

export const cohortMemberPath = (cohortId: string, learnerId: string) =>
  `/cohorts/${part(cohortId)}/learners/${part(learnerId)}`;

/**
 * Returns the path of the page for logging in or registering. `next`: the path to which the user returns afterwards, or empty. `done`: the
 * name of a message that the page shows, or empty.
 */
export function loginOrRegisterPath(path: "/login" | "/register", next: string, done = ""): string {
  const query = new URLSearchParams({ ...(done ? { done } : {}), ...(next ? { next } : {}) }).toString();
  return query ? `${path}?${query}` : path;
}

/**
 * Returns the path of the page that asks whether an account takes over what a guest did. `next`: the path to which the user goes afterwards.
 * `done`: what the user chose, which the page then tells; absent while it asks.
 */
export function mergePath(next: string, done?: "taken" | "left"): string {
  return `/merge?${new URLSearchParams({ ...(done ? { done } : {}), next })}`;
}

/** The page where somebody becomes a trainer, with the link of an invitation. */
export const becomeTrainerPath = (token: string) => `/trainer-invitations/${part(token)}`;
export const joinTicketPath = (ticket: string) => `/join/${part(ticket)}`;
/** Returns the path of the page where a trainer grants a member a new series of final tests. */
export const memberNeedPath = (cohortId: string, learnerId: string) => `${cohortMemberPath(cohortId, learnerId)}/need`;
export const grantFinalTestPath = (cohortId: string, learnerId: string) =>
  `${cohortMemberPath(cohortId, learnerId)}/final-test`;
/** The page with a trainer's own templates of messages. */
export const templatesPath = "/templates";
export const templatePath = (templateId: string) => `${templatesPath}/${part(templateId)}`;
/** Adds to an address of the templates the path of the message from which the trainer came, if there is one, and what was done. */
export function addMessagePath(path: string, message: string, done = ""): string {
  const query = new URLSearchParams({ ...(done ? { done } : {}), ...(message ? { message } : {}) }).toString();
  return query ? `${path}?${query}` : path;
}
/** What a trainer has to do today, in all groups. */
export const trainerTodayPath = "/cohorts/today";
export const cohortPath = (cohortId: string) => `/cohorts/${part(cohortId)}`;
/** The page where a trainer reads a lesson of an edition in which a member is or was. */
export const cohortLessonPath = (cohortId: string, lessonId: string, edition: string) =>
  `${cohortPath(cohortId)}/lessons/${part(lessonId)}?${new URLSearchParams({ edition })}`;
/** The page where a trainer writes to all members of a cohort. */
export const groupMessagePath = (cohortId: string) => `${cohortPath(cohortId)}/message`;
/** The pages of something that a trainer does for several members at once. */
export const batchPath = (cohortId: string, batchId: string) => `${cohortPath(cohortId)}/batches/${part(batchId)}`;
export const batchPreviewPath = (cohortId: string, batchId: string) => `${batchPath(cohortId, batchId)}/preview`;
export const cohortSittingsPath = (cohortId: string) => `/cohorts/${part(cohortId)}/sittings`;
export const cohortSittingPath = (cohortId: string, sittingId: string) =>
  `${cohortSittingsPath(cohortId)}/${part(sittingId)}`;
/** Returns the address of the form for a new sitting, filled in like a withdrawn one. `told`: how many just got a message that it is off. */
export const cohortSittingAgainPath = (cohortId: string, sittingId: string, told?: number) =>
  `${cohortSittingsPath(cohortId)}?again=${part(sittingId)}${told === undefined ? "" : `&told=${told}`}#open`;
export const membershipPath = (cohortId: string) => `/memberships/${part(cohortId)}`;
/** Returns the path of the page that asks a member to agree to the newest text about what trainers see. */
export const membershipConsentPath = (cohortId: string) => `${membershipPath(cohortId)}/consent`;

/** The page that searches lessons, terms, sources and own notes. */
export const searchPath = "/search";
/** Returns the path of a search. `more`: the kind of hits of which more are shown, or null. */
export const searchQuestionPath = (question: string, more: SearchGroupName | null = null) =>
  `${searchPath}?q=${part(question)}${more === null ? "" : `&more=${more}`}`;
/** Returns the name of a hit in the page of a search. It is the same whatever else is found. `names`: what tells it from hits of its kind. */
export const nameSearchHit = (group: SearchGroupName, ...names: string[]) =>
  [group, ...names].join(".").replace(/\s+/g, "_");
/** Returns the id of the element of a hit, from its name. */
export const searchHitElementId = (hit: string) => `hit-${hit}`;
/** Returns the path that leads back from a hit: always of the search page, at the hit if its name is known. */
export const searchOriginPath = ({ question, more, hit }: SearchOrigin) =>
  `${searchQuestionPath(question, more)}${hit === null ? "" : `#${part(searchHitElementId(hit))}`}`;
/**
 * Returns the path where a hit leads. The lesson opens at its anchor, and has a link back to the hit. Pages of visitors are cached by
 * addresses without a query, so the question fills no cache. `sentence`: words at which a browser that knows text fragments opens the page
 * instead, at the first of them that it finds (https://wicg.github.io/scroll-to-text-fragment/).
 */
export function searchHitPath(
  courseId: string,
  { lessonId, anchor }: { lessonId: string; anchor: string },
  { question, more, hit }: SearchOrigin,
  sentence: readonly string[] = [],
): string {
  const query = [
    ...(anchor === "" ? [] : [`at=${part(anchor)}`]),
    `q=${part(question)}`,
    ...(more === null ? [] : [`more=${more}`]),
    ...(hit === null ? [] : [`hit=${part(hit)}`]),
  ];
  // A hyphen has a meaning of its own in a text fragment.
  const texts = sentence.map((words) => `text=${part(words).replaceAll("-", "%2D")}`);
  const fragment = part(anchor) + (texts.length > 0 ? `:~:${texts.join("&")}` : "");
  return `${lessonPath(courseId, lessonId)}?${query.join("&")}${fragment === "" ? "" : `#${fragment}`}`;
}
export const courseGlossaryPath = (courseId: string) => `${coursePath(courseId)}/glossary`;
/** Returns the path of a source in the list of a course. `elementId`: the id of its element. */
export const courseSourcesPath = (courseId: string, elementId: string) =>
  `${coursePath(courseId)}/sources#${part(elementId)}`;

/** The page where a trainer chooses a question for a live session. The form of that page asks it. */
export const liveSessionsPath = (cohortId: string) => `/cohorts/${part(cohortId)}/sessions`;
/** The page with which a trainer leads a live session. */
export const liveSessionPath = (cohortId: string, sessionId: string) =>
  `${liveSessionsPath(cohortId)}/${part(sessionId)}`;
/** The page for the big screen. */
export const liveScreenPath = (cohortId: string, sessionId: string) => `${liveSessionPath(cohortId, sessionId)}/screen`;
/** The stream that tells the pages of a trainer what changed. */
export const liveScreenStreamPath = (cohortId: string, sessionId: string) =>
  `${liveSessionPath(cohortId, sessionId)}/stream`;
/** The page where somebody types the code of a live session. */
export const enterLiveCodePath = "/live";
/** The page on which a phone votes. */
export const livePhonePath = (code: string) => `${enterLiveCodePath}/${part(code)}`;
/** The stream that tells a phone that its page changed. */
export const livePhoneStreamPath = (code: string) => `${livePhonePath(code)}/stream`;
