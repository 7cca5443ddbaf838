/** What the benchmark uses of mark.js, which comes without types. */
declare module "mark.js" {
  export default class Mark {
    constructor(context: Element);
    mark(words: readonly string[], options: { accuracy: "exactly"; separateWordSearch: boolean }): void;
  }
}
