/** A page above another one. */
interface Above {
  readonly text: string;
  readonly href: string;
}

/** The pages above one of the administrators’. */
export function adminTrail(...between: readonly Above[]): readonly Above[] {
  return [{ text: 'Admin', href: '/admin' }, ...between];
}
