/** Characters of what somebody writes from memory in a lesson. */
export const longestNote = 4000;
