/** Fields of credentials that stand in for parameters which are left out, as the forms of the credentials call them. */
export const accountFields = { agentId: 'Agent ID', region: 'Region' } as const;

export type AccountField = keyof typeof accountFields;

/** A parameter or member that the account gives when it is left out. */
export interface FromAccount {
	field: AccountField;
	/** The platform takes the call without it too; absent: it must be given here or by the account. */
	optional?: true;
}

/** The field of the account in words: `Agent ID of the credential`. */
export const ofCredential = ({ field }: FromAccount): string =>
	`${accountFields[field]} of the credential`;
