export interface CaseFlaws {
  "too-much-in-case": null;
}
