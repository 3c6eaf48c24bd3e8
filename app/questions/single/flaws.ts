export interface SingleFlaws {
  "too-much-in-single": null;
}
