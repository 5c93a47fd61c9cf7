import type { MetadataField } from './metadata';
import { snake } from './pagingInputs';

/** A member of the answer; those inside lists are left out. */
export interface Member {
	path: string;
	/** Path of the struct around it. */
	scope: string;
	name: string;
	type: string;
	text: string;
	isRecord: boolean;
	fields?: MetadataField[];
}

/** Members of an answer down through its structs. */
export function membersOf(fields: MetadataField[], scope: string): Member[] {
	return fields.flatMap((field) => {
		const type = field.type.replace(/\s+/g, '');
		const path = scope ? `${scope}.${field.name}` : field.name;
		const isRecord = type.endsWith('[]') && type !== 'byte[]';
		const text = field.text ?? '';
		const own = {
			path,
			scope,
			name: snake(field.name),
			type,
			text,
			isRecord,
			fields: field.fields,
		};
		return isRecord ? [own] : [own, ...membersOf(field.fields ?? [], path)];
	});
}
