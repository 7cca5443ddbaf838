/** Why something cannot be published or signed, in one line for the publisher. */
export class CannotPublish extends Error {
  override readonly name = "CannotPublish";
}
