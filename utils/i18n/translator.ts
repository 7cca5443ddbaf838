/** Everything that turns data into words in one language. */
export interface Translator {
  readonly locale: string;
}
