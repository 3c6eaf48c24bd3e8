/** Texts for the script, in data attributes of `main`. */
export const enhance = {
  offline: "We konden je antwoord niet versturen. Wat je invulde, staat er nog. We proberen het zo opnieuw.",
  failed: "Er ging iets mis bij ons. Wat je invulde, staat er nog.",
  retry: "Probeer opnieuw",
  busy: "Even kijken.",
  unsaved: "Nog niet bewaard.",
};
