/** OAuth says no, by one of its codes. */
export class OAuthError extends Error {
	constructor(
		readonly code:
			'invalid_request' | 'invalid_client' | 'invalid_grant' | 'unsupported_grant_type',
		description: string,
	) {
		super(description);
		this.name = 'OAuthError';
	}
}
