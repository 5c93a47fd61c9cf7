import type { ConsoleMessage, Page } from '@playwright/test';

/** Addresses that cannot be loaded for no reason of the pack's. */
const NOISE = [
	// A node need not have an output preview.
	/\/schemas\/[^?]+\.json/,
	// The editor asks servers on the internet.
	/^https:/,
];

/**
 * Listens to the errors in the browser's console.
 *
 * @returns gives the errors since it was last asked
 */
export function watchConsole(page: Page): () => string[] {
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	page.on('console', (message: ConsoleMessage) => {
		const { url } = message.location();
		if (message.type() === 'error' && !isNoise(message.text(), url))
			errors.push(`${message.text()} ${url}`.trim());
	});
	return () => errors.splice(0);
}

function isNoise(text: string, url: string): boolean {
	const isLoading = text.startsWith('Failed to load resource');
	return isLoading && NOISE.some((address) => address.test(url));
}
