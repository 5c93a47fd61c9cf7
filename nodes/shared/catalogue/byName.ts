/** Alphabetical order as n8n wants it in lists, the same on every machine. */
export const byName = (a: string, b: string): number => a.localeCompare(b, 'en');
