import { randomBytes } from 'node:crypto';
import { digestOf } from '../secret';

const howMany = 10;
const bytes = 16;
/** Thirty-two that cannot be mistaken for one another on paper. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** Ten codes to keep on paper, such as x3kd-81ma-0cpt-w9zn. Each holds 80 bits, so a plain digest is enough to keep. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: howMany }, () => {
    const code = [...randomBytes(bytes)].map((byte) => letters.charAt(byte % letters.length)).join('');
    return code.replace(/(.{4})(?!$)/g, '$1-');
  });
}

/** What is kept of a code, however its parts are written. */
export function digestOfRecoveryCode(code: string): Buffer {
  return digestOf(code.toLowerCase().replace(/[^0-9a-z]/g, ''));
}
