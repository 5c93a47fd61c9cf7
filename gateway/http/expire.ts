import type { Controls } from './controls';

const enders: Record<string, (controls: Controls) => void> = {
	sessions: (controls) => controls.expireSessions(),
	dingTalkTokens: (controls) => controls.expireDingTalkTokens(),
	refreshTokens: (controls) => controls.expireRefreshTokens(),
};

/** Ends the tokens that a body names: `{"what": "sessions"}`. */
export function expire(controls: Controls, body: unknown): unknown {
	const what = typeof body === 'object' && body !== null && 'what' in body ? body.what : undefined;
	const end = typeof what === 'string' && Object.hasOwn(enders, what) ? enders[what] : undefined;
	if (!end) throw new Error(`what is one of ${Object.keys(enders).join(', ')}`);
	end(controls);
	return { expired: what };
}
