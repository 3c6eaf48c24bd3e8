/** Errors of e-mail addresses, of the reader or of another person. */
import {
  type EmailAddressProblem,
  maxEmailAddressLength,
  maxEmailAddressLocalPartLength,
} from "~/accounts/identity/email-address-problem";

const example = "Een voorbeeld: naam@voorbeeld.nl.";

export const emailErrors: Record<EmailAddressProblem, string> = {
  "email-empty": "Vul een e-mailadres in.",
  "email-no-at": `Dit is geen e-mailadres: er staat geen @ in. ${example}`,
  "email-two-ats": "Er staat meer dan een @ in. Vul een adres in.",
  "email-space": "Er staat een spatie in het e-mailadres. Haal die weg.",
  "email-sign": `Er staat een teken in dat niet in een e-mailadres hoort, zoals een komma of een haakje. ${example}`,
  "email-dots": "Wat voor de @ staat, klopt niet: het is leeg of er staat een punt te veel.",
  "email-domain": `Wat na de @ staat, klopt niet. ${example}`,
  "email-long": `Dit e-mailadres is te lang: hoogstens ${maxEmailAddressLocalPartLength} tekens voor de @ en ${maxEmailAddressLength} in totaal.`,
};
