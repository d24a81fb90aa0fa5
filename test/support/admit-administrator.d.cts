export const token: string;
