/** A retry of one POST, recognised: the same key on the same route with the same body is the same request. */
export interface RepeatableRequest {
  readonly key: string;
  readonly route: string;
  readonly requestHash: string;
}

/** Who is asking, and in which request. The first argument of every use-case; the trail refuses an anonymous one. */
export interface Viewer {
  readonly name: string;
  readonly requestId: string;
  readonly idempotency: RepeatableRequest | null;
}

/** The product itself acting on somebody's command line: an import, the demonstration. */
export function commandLineViewer(command: string): Viewer {
  return { name: `command line: ${command}`, requestId: command, idempotency: null };
}
