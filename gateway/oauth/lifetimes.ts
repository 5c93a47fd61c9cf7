/** How long what is given out lives, in seconds. */
export const lifetimes = { code: 600, session: 86_400, refresh: 30 * 86_400 };
