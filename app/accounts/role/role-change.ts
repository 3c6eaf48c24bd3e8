/** The most characters of the reason that an administrator gives for changing a role. */
export const maxRoleChangeReasonLength = 300;
