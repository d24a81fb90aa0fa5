import { token } from './admit-administrator.cjs';

/** What a request of the administrator whom every test database knows says of itself. */
export const administrator = { Authorization: `Bearer ${token}` };
