/** Characters of the reason for a change of a role. */
export const maxRoleReasonLength = 300;
