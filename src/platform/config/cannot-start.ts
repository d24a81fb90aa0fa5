/** The program cannot start or go on: the message is one sentence for whoever started it, and says what to do. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
