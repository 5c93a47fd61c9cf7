import { writeJson } from '../../answer/json';
import { redeem } from '../../oauth/redeem';
import { tokenFacts } from '../../oauth/tokenFacts';
import { invalidParameter } from '../../Refusal';
import type { Members } from '../../value';
import { forAll, type PublicCall, type Service } from '../Service';

/** How the platform answers methods that give sessions: as a JSON text. */
export const authorisationServices: Record<string, Service> = {
	'taobao.top.auth.token.create': forAll((call) => grant(call, { kind: 'code', name: 'code' })),
	'taobao.top.auth.token.refresh': forAll((call) =>
		grant(call, { kind: 'refresh', name: 'refresh_token' }),
	),
};

function grant(
	{ tokens, app, business }: PublicCall,
	{ kind, name }: { kind: 'code' | 'refresh'; name: string },
): Members {
	const found = redeem(tokens, { kind, key: business.get(name), app });
	if (!found) throw invalidParameter(name, 'one that is neither used nor over');
	return { token_result: writeJson(tokenFacts(found)) };
}
