/** Texts that the script of a page needs. */
import type { Messages } from "../nl";

export const enhance: Messages["enhance"] = {
  offline: "We could not send your answer. What you filled in is still there. We will try again shortly.",
  failed: "Something went wrong on our side. What you filled in is still there.",
  retry: "Try again",
  busy: "One moment.",
  unsaved: "Not saved yet.",
};
