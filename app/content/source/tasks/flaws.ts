/** Flaws of `<Task>`, for one's own neighbourhood, and of `<Further>`, what to read next. */
export interface TaskFlaws {
  "task-shape": null;
  "further-shape": null;
  "further-item": null;
  "further-second": null;
}
