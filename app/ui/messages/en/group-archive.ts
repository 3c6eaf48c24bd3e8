import type { groupArchive as dutch } from "../nl/group-archive";

export const groupArchive: typeof dutch = {
  title: "Archive",
  count: (n) => (n === 1 ? "1 group in the archive" : `${n} groups in the archive`),
  noneActive: "All your groups are in the archive.",
  notice: (date) => `This group has been in the archive since ${date}.`,
  noticeLink: "Bring it back to change something",
  settingsText:
    "Is the group done? In the archive everything stays readable. No reminders and no mail on Monday are sent any more, and nobody can join. You can always bring the group back.",
  archivedText:
    "Everything stays readable. No reminders and no mail on Monday are sent, and nobody can join. To change something, bring the group back first.",
  openSittings: (n) =>
    n === 1
      ? "There is a sitting that is not closed. Its code works in the archive too, and you can close it there."
      : `There are ${n} sittings that are not closed. Their codes work in the archive too, and you can close them there.`,
  toSittings: "To the sittings",
  openLive: "A live session is running. It ends when you move the group to the archive.",
  archive: "Move to the archive",
  bringBack: "Bring the group back",
  done: { archived: "The group is in the archive.", back: "The group is back from the archive." },
  refused: {
    title: "This group is in the archive",
    text: "So nothing was changed. First bring the group back from the archive. Everything that was there is still there.",
    toSettings: "To the settings",
    toGroup: "Back to the group",
  },
};
