/** Days without an answer after which a member counts as silent: on the trainer's list, and for a reminder. */
export const silentAfterDays = 7;
