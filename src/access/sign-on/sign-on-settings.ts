import type { SignOnProvider } from '../../platform/config/sign-on';
import type { ClaimedRole } from './claimed-roles';

/** Where people can sign in besides the portal itself, and what its words mean here; no provider where none is set. */
export abstract class SignOnSettings {
  readonly provider: SignOnProvider | null;
  readonly claimed: readonly ClaimedRole[];
}
