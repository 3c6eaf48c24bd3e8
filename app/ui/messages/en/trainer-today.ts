import type { trainerToday as dutch } from "../nl/trainer-today";
import { capital, numberWord } from "./common";

export const trainerToday: typeof dutch = {
  title: "Today",
  nav: "All your groups",
  noGroups: "You have no group now",
  noGroupsText: "Once you have a group, this page shows who needs you and which deadlines are coming.",
  noMembers: "There are no members yet",
  noMembersText: "Invite people to one of your groups. After that this page shows who needs you.",
  toGroups: "To your groups",
  moreInGroups: (count) => `${count} more are in the tables of your groups`,
  picked: {
    actIn: (act, group) => `${act} (${group})`,
    oneByOne: "You do this group by group. After that you choose the people of another group.",
  },
  returned: "Back on the list today:",
  nobody: "Take your time for something else. Whoever needs you will appear here.",
  now: "Now in your groups",
  live: "A live session is running",
  toLive: (group) => `Open the session of ${group}`,
  sittingNames: { planned: "Sitting", open: "Sitting, open now", ended: "Sitting, not closed yet" },
  sittingAt: (from, until, room) => `${from} to ${until}, ${room}`,
  toSitting: (group) => `Open the sitting of ${group}`,
  bounced: (count) =>
    count === 1 ? "One invitation did not arrive" : `${capital(numberWord(count))} invitations did not arrive`,
  toInvitations: (group) => `See the invitations of ${group}`,
  week: "Deadlines this week",
  noneThisWeek: "There is no deadline this week.",
  over: "over",
  inNeed: (count) =>
    count === 0
      ? "Nobody in your groups needs you now"
      : count === 1
        ? "One member of your groups needs you"
        : `${capital(numberWord(count))} members of your groups need you`,
  toToday: "See who",
  list: {
    standing: "Who needs you",
    deadline: "What is due",
    coming: (date) => `Begins on ${date}`,
    ended: (date) => `Ended on ${date}`,
    week: (week, weeks) => `Week ${week} of ${weeks}`,
    none: "No members yet",
    needs: (count) => (count === 0 ? "Nobody needs you" : count === 1 ? "1 needs you" : `${count} need you`),
    others: ({ members, arranged, onSchedule }) =>
      `${[
        "",
        ...(arranged > 0 ? [`${arranged} arranged or later`] : []),
        ...(onSchedule > 0 ? [`${onSchedule} on schedule`] : []),
      ].join(", ")}. ${members} together.`,
    passed: (passed, of) => `${passed} of ${of} passed`,
    noDeadlines: "No deadlines",
    noneDue: "No deadline is coming",
  },
};
