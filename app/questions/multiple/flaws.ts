export interface MultipleFlaws {
  "too-much-in-multiple": null;
}
