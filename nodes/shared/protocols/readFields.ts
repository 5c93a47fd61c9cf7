import { type ICredentialDataDecryptedObject, UserError } from 'n8n-workflow';

/** Reads fields of a credential; what is missing or not allowed gives a UserError that names the field. */
export interface FieldReader {
	/** A field without blanks around it; empty when it is not there. */
	text: (name: string) => string;
	/** A field that must be there. */
	required: (name: string, label: string) => string;
	/** A number, as text; empty when it is not there. */
	digits: (name: string, label: string) => string;
	/** An address; `fallback` when the field is empty. */
	address: (name: string, label: string, fallback?: string) => string;
}

export function readFields(credential: ICredentialDataDecryptedObject): FieldReader {
	const text = (name: string) => String(credential[name] ?? '').trim();
	return {
		text,
		required: (name, label) => {
			if (text(name)) return text(name);
			throw new UserError(`The credential has no ${label}`);
		},
		digits: (name, label) => {
			if (/^\d*$/.test(text(name))) return text(name);
			throw new UserError(`The credential's ${label} must be digits, or empty`);
		},
		address: (name, label, fallback = '') => {
			const value = text(name) || fallback;
			if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value;
			throw new UserError(`The credential's ${label} must begin with "https://" or "http://"`);
		},
	};
}
