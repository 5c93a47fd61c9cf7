/**
 * @typedef {object} Noise an error that the pack does not cause
 * @property {RegExp} address of what could not be loaded
 * @property {string} reason why it is none of the pack's
 */

/** @type {Noise[]} */
const NOISE = [
	{ address: /\/schemas\/[^?]+\.json/, reason: 'a node need not have an output preview' },
	{ address: /^https:/, reason: 'the editor asks servers on the internet' },
];

/**
 * Listens to the errors in the browser's console.
 *
 * @param {import('playwright-core').Page} page
 * @returns {{ take: () => string[], end: () => void }} `take` gives the errors since it was last asked
 */
export function watchConsole(page) {
	/** @type {string[]} */
	let errors = [];
	const onError = (/** @type {Error} */ { message }) => errors.push(message);
	const onMessage = (/** @type {import('playwright-core').ConsoleMessage} */ message) => {
		const { url } = message.location();
		if (message.type() === 'error' && !isNoise(message.text(), url))
			errors.push(`${message.text()} ${url}`.trim());
	};
	page.on('pageerror', onError).on('console', onMessage);
	return {
		take: () => errors.splice(0),
		end: () => page.off('pageerror', onError).off('console', onMessage),
	};
}

/** @param {string} text @param {string} url */
function isNoise(text, url) {
	return (
		text.startsWith('Failed to load resource') && NOISE.some(({ address }) => address.test(url))
	);
}
