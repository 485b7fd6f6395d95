/**
 * A Response whose body is at hand as a whole. It is written to the connection as it is: making a
 * stream of it, only to read that at once, would take longer than everything else about sending it.
 */
export class WholePage extends Response {
  readonly whole: Buffer;

  constructor(whole: Buffer, init: ResponseInit) {
    super(null, init);
    this.whole = whole;
  }
}
