import type { Received } from '../http/Received';
import { Refusal } from '../Refusal';

/** Refuses a call without a version that its interface has. */
export function checkVersion({ texts }: Received, versions = ['2.0']): void {
	const version = texts.get('v');
	if (!version) throw new Refusal(32);
	if (!versions.includes(version)) throw new Refusal(33);
}
