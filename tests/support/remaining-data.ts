/** The places of the data that is kept after a person has left, as the privacy page says (`app/ui/data-kept-after-deletion.ts`). */
import type { DataKindKeptAfterAccountDeletion } from "../../app/ui/data-kept-after-deletion";

/**
 * For each item of the privacy page: the columns in which a unique word of the person may be left, with the kind of word (see
 * `tests/e2e/remaining-data.spec.ts`).
 */
export const placesOfDataKeptAfterDeletion: Record<DataKindKeptAfterAccountDeletion, string[]> = {
  // The id of a deleted learner shows that somebody did something, but not who.
  numbers: [
    "audit_event.actor: learner",
    "audit_event.subject: learner",
    "audit_event.object: learner",
    "role_grant.actor: learner",
    "problem_report_event.actor: learner",
    "extension.actor: learner",
    "trainer_message.actor: learner",
    "log: learner",
  ],
  // The certificate of a person whose account ended because it was inactive. It stays until the retention period ends.
  certificate: [
    "learner.id: learner",
    "certificate.learner_id: learner",
    "certificate_status.learner_id: learner",
    "certificate.name: certificate",
    "certificate.register_number: registernumber",
    "certificate.pdf: certificate",
    "certificate.id: certificatenumber",
    "certificate.facts: certificatenumber",
    "certificate.pdf: certificatenumber",
  ],
  "certificate-number": [
    "certificate_status.id: certificatenumber",
    "certificate_event.certificate_id: certificatenumber",
    "log: certificatenumber",
  ],
  // A problem report without a sender, which nothing connects to a person.
  "anonymous-report": ["problem_report.text: anonymousreport"],
  // What the person wrote to other people is in append-only records of those people.
  "words-to-others": [
    "trainer_message.subject: messagetoother",
    "trainer_message.text: messagetoother",
    "extension.reason: reasontoother",
    "grant_attempt.reason: grantreasontoother",
    "question_hold.reason: holdreason",
    "problem_report_event.note: notetoother",
    "audit_event.reason: rolereasontoother",
  ],
  groups: [
    "cohort.name: groupname",
    "cohort.welcome: welcome",
    "cohort_column.name: columnname",
    "cohort_column_value.value: valueofother",
    "invitation.email: otheraddress",
    "invitation.name: othername",
  ],
  // Mails to other people, which are files if there is no mail server.
  "mails-to-others": [
    ...[
      "name",
      "groupname",
      "welcome",
      "messagetoother",
      "reasontoother",
      "grantreasontoother",
      "notetoother",
      "othername",
      "otheraddress",
    ].map((kind) => `mail: ${kind}`),
    "mail_outbox.recipient: otheraddress",
  ],
  "other-addresses": [
    "invitation.email: oldaddress",
    "invitation.name: oldinvited",
    "mail_outbox.recipient: oldaddress",
    "mail_outbox.recipient: newaddress",
    "mail: oldaddress",
    "mail: oldinvited",
    "mail: newaddress",
  ],
  tries: ["rate_limit.key: addresscode"],
};

/** Routes that accept forms in which nobody types a text, or whose text is not stored; each with what the form contains. */
export const formRoutesWithoutStoredText: Record<string, string> = {
  "account/sessions": "a number to end",
  "account/sessions/others": "nothing",
  "admin/mail": "a number to send again",
  "admin/mail/all": "nothing",
  "admin/questions": "a reason about a question that is held back, which stays with the question, without a name",
  "admin/reports/:report": "the form of a step, for pages from before each step had its address",
  "certificates/:certificate/name": "a choice",
  "cohorts/:cohort/columns/:column": "the name of a column, as `columns`",
  "cohorts/:cohort/columns/:column/preview": "a list that is read and not stored",
  "cohorts/:cohort/columns/:column/remove": "nothing",
  "cohorts/:cohort/deadlines": "dates and choices",
  "cohorts/:cohort/digest": "a choice",
  "cohorts/:cohort/invitations/:invitation/again": "how often it was sent",
  "cohorts/:cohort/invitations/:invitation/withdraw": "nothing",
  "cohorts/:cohort/joining/revoke": "a number to revoke",
  "cohorts/:cohort/learners/:learner/remove": "nothing",
  "cohorts/:cohort/batches/:batch/preview": "the number of a draft",
  "cohorts/:cohort/remove": "nothing",
  "cohorts/:cohort/sessions": "a question to ask",
  "cohorts/:cohort/sessions/:session": "a step",
  "cohorts/:cohort/selection": "numbers of people, which are deleted after sending, or after a day",
  "cohorts/:cohort/trainers/remove": "a number to remove",
  "courses/:course/edition": "nothing",
  "courses/:course/final-test": "nothing",
  "courses/:course/final-test/:attempt": "a number of open questions",
  "courses/:course/final-test/:attempt/questions/:position": "the form of `choice`, for browsers without script",
  "courses/:course/final-test/:attempt/questions/:position/choice": "answers, which leave with their attempt",
  "courses/:course/lessons/:lesson": "the form of `answers`, for browsers without script",
  "courses/:course/lessons/:lesson/rounds": "nothing",
  join: "a code, which becomes an address",
  language: "a choice",
  live: "a code, which becomes an address",
  "live/:liveCode/vote": "a choice of a browser, without an account",
  logout: "nothing",
  "memberships/:cohort/consent": "the version of a text",
  "memberships/:cohort/leave": "nothing",
  "memberships/:cohort/reminders": "a choice",
  merge: "a choice; what is taken along is the account's own from then on",
  "reset-password": "a password, as `account/password`",
  "templates/:template/remove": "nothing",
  theme: "a choice",
  "today/pause": "nothing",
  "today/review": "the form of `answers`, for browsers without script",
  "today/review/answers": "answers, which leave with their attempt",
  "today/settings": "choices",
  "unsubscribe/:token": "nothing",
};
