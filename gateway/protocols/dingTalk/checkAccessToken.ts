import type { TokenKind } from '../../tokens/Token';
import type { TokenStore } from '../../tokens/TokenStore';
import { dingTalkRefusal } from './refusals';

/** Refuses a call without a token of a kind, with one that the gateway never gave, or with one that is over. */
export function checkAccessToken(
	key: string | undefined,
	{ tokens, kind }: { tokens: TokenStore; kind: TokenKind },
): void {
	if (!key) throw dingTalkRefusal(41001);
	const token = tokens.find(kind, key);
	if (!token) throw dingTalkRefusal(40014);
	if (tokens.isOver(token)) throw dingTalkRefusal(42001);
}
