/** Whether there is nothing to send: the platform takes blank text for none. */
export const isBlank = (value: unknown): boolean =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
