import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { StartError } from '../../start/errors.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const USUAL_PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/opt/google/chrome/chrome',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string[]} [places] where it usually is
 * @returns {string} the program file of a Chromium or Google Chrome on this computer
 * @throws {StartError} when there is none
 */
export function findChromium(env = process.env, places = USUAL_PLACES) {
	if (env.CHROMIUM_PATH) return chosen(env.CHROMIUM_PATH);
	const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
	const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
	const found = [...places, ...onPath].find(canRun);
	if (found) return found;
	throw new StartError(
		'This test needs Chromium, which this computer does not have.',
		'Install one, on Debian or Ubuntu with `sudo apt-get install chromium fonts-noto-cjk`, or name its program file in CHROMIUM_PATH.',
	);
}

/** @param {string} file */
function chosen(file) {
	if (canRun(file)) return file;
	const state = existsSync(file) ? 'cannot be run' : 'does not exist';
	throw new StartError(
		`CHROMIUM_PATH names ${file}, which ${state}.`,
		'Set it to the program file of Chromium or Google Chrome, or unset it.',
	);
}

/** @param {string} file */
function canRun(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
