export const lessonStates = { open: "Not started yet", busy: "In progress", stuck: "Stuck", passed: "Passed" };

export const finalTestStates = { ...lessonStates, failed: "Not passed" };
