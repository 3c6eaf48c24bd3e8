export const standings = { open: "Not started yet", busy: "In progress", stuck: "Stuck", passed: "Passed" };
