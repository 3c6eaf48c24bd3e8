import { maxEmailAddressLength, maxEmailAddressLocalPartLength } from "~/accounts/identity/email-address-problem";
import type { emailErrors as dutch } from "../nl/email";

const example = "An example: name@example.org.";

export const emailErrors: typeof dutch = {
  "email-empty": "Fill in an email address.",
  "email-no-at": `This is not an email address: it has no @. ${example}`,
  "email-two-ats": "It has more than one @. Fill in one address.",
  "email-space": "There is a space in the email address. Remove it.",
  "email-sign": `It has a character that an email address can't have, such as a comma or a bracket. ${example}`,
  "email-dots": "The part before the @ is wrong: it is empty or has a dot too many.",
  "email-domain": `The part after the @ is wrong. ${example}`,
  "email-long": `This email address is too long: at most ${maxEmailAddressLocalPartLength} characters before the @ and ${maxEmailAddressLength} in all.`,
};
