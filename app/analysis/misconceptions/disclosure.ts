/** The fewest people that figures about a group may be about. See docs/decisions/013-disclosure.md. */
export const fewestPeopleInShownNumber = 5;
