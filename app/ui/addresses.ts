/** Paths of pages and forms, and ids of places in a lesson to which routes redirect. */
const part = encodeURIComponent;

export const coursePath = (courseId: string) => `/courses/${part(courseId)}`;
export const lessonPath = (courseId: string, lessonId: string) => `${coursePath(courseId)}/lessons/${part(lessonId)}`;
export const answersPath = (courseId: string, lessonId: string) => `${lessonPath(courseId, lessonId)}/answers`;
export const roundsPath = (courseId: string, lessonId: string) => `${lessonPath(courseId, lessonId)}/rounds`;
export const notesPath = (courseId: string, lessonId: string) => `${lessonPath(courseId, lessonId)}/notes`;
/** `place`: as in `findProblemPlace`; it is empty for the lesson as a whole. */
export const reportProblemPath = (courseId: string, lessonId: string, place: string) =>
  `${lessonPath(courseId, lessonId)}/report${place === "" ? "" : `?place=${part(place)}`}`;

/** A note's place (`recall:L3-T`) as an id in the page. */
export const noteElementId = (place: string) => place.replace(":", "-");

/** `id`: of the certificate, without hyphens. */
export const certificatePath = (id: string) => `/certificates/${part(id)}`;
export const claimCertificatePath = (courseId: string) => `${coursePath(courseId)}/certificate`;

export const memberPath = (cohortId: string, learnerId: string) =>
  `/cohorts/${part(cohortId)}/learners/${part(learnerId)}`;

/** Returns the path for logging in or registering. `next`: the path to return to, or empty. */
export function loginOrRegisterPath(path: "/login" | "/register", next: string, done = ""): string {
  const query = new URLSearchParams({ ...(done ? { done } : {}), ...(next ? { next } : {}) }).toString();
  return query ? `${path}?${query}` : path;
}

export const joinPath = (ticket: string) => `/join/${part(ticket)}`;
export const membershipPath = (cohortId: string) => `/memberships/${part(cohortId)}`;
