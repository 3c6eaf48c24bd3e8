/** The rows of the access table about live sessions. */
import { row } from "./access-row";

/**
 * Pages and forms of live sessions, for their trainers and for phones. The session is open. Columns: visitor, learner, other, trainer,
 * co-trainer, stranger, administrator.
 */
export const liveSessions = [
  ...["", "/:session"].flatMap((each) => [
    row(`GET cohorts/:cohort/sessions${each} login 403 403 200 200 404 403`),
    row(`POST cohorts/:cohort/sessions${each} login 403 403 400 400 404 403`),
  ]),
  row("GET cohorts/:cohort/sessions/:session/screen login 403 403 200 200 404 403"),
  row("GET cohorts/:cohort/sessions/:session/stream login 403 403 200 200 404 403"),
  // The short address on the wall of a sitting. Who has no account logs in after typing the code.
  row("GET toets 200"),
  row("POST toets 400"),
  // Phones need no account. These requests have no cookie of the session, so they can't vote and have no stream.
  row("GET live 200"),
  row("POST live 400"),
  row("GET live/:liveCode 200"),
  row("GET live/:liveCode/vote >/live/:liveCode"),
  row("POST live/:liveCode/vote >/live/:liveCode"),
  row("GET live/:liveCode/stream 404"),
];
