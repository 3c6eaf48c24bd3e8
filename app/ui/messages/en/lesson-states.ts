export const lessonStates = { open: "Not started yet", busy: "In progress", stuck: "Stuck", passed: "Passed" };
