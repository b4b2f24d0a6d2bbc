/** Why a dossier is left as it is, in words that follow the name of its file: “has no entity “x””. */
export class NotEditable extends Error {
  override readonly name = 'NotEditable';
  /** Where in its text, if that can be said. */
  readonly offset: number | undefined;

  constructor(message: string, offset?: number) {
    super(message);
    this.offset = offset;
  }
}
