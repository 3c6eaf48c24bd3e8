/** The package has no types of its own. */
declare module "snowball-stemmers" {
  const snowball: {
    /** @param algorithm the English name of a language, such as `dutch` */
    newStemmer(algorithm: string): { stem(word: string): string };
  };
  export default snowball;
}
