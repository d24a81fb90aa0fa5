/** What a link is good for that can be used once: to set a password, or to sign in without one. */
export const linkKinds = ['SET_PASSWORD', 'SIGN_IN'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** The letters that can be due to somebody. */
export const letterKinds = ['SIGN_IN_LINK'] as const;
