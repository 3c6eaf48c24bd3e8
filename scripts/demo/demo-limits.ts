/** Rate limits for the demo, which never refuse: years of a group are played in seconds. */
const peek = async () => ({ left: 1, secondsUntilMore: 0 });
export const demoLimits = {
  consume: async () => ({ ok: true }) as const,
  peek,
  giveBack: async () => {},
  reset: async () => {},
};

/** A mail queue that drops every mail, because mails of the demo are not sent. */
export const demoMail = { enqueue: async () => {}, enqueueAll: async () => {} };
