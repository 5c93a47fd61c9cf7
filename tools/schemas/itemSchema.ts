import { itemMembers } from '../../nodes/shared/catalogue/itemMembers';
import type { Operation, ResponseField, ValueKind } from '../../nodes/shared/catalogue/types';

type TypeName = 'array' | 'boolean' | 'number' | 'object' | 'string';

/** A JSON schema as n8n reads it; of several types the editor shows the first. */
export interface JsonSchema {
	type: TypeName | TypeName[];
	properties?: Record<string, JsonSchema>;
	items?: JsonSchema;
}

/** Types of plain values by the platform's names. */
const plainTypes: Record<string, TypeName> = {
	BigDecimal: 'string',
	Boolean: 'boolean',
	Date: 'string',
	Json: 'string',
	Number: 'number',
	Price: 'string',
	String: 'string',
	byte: 'number',
	'byte[]': 'string',
};

/**
 * What the items of an operation look like while the options of its node are as they are at first;
 * undefined where the catalogue does not know their members.
 */
export function itemSchema(
	operation: Pick<Operation, 'paging' | 'response' | 'result'>,
): JsonSchema | undefined {
	const members = itemMembers(operation);
	return members?.length ? objectOf(members) : undefined;
}

function objectOf(members: ResponseField[]): JsonSchema {
	const properties = Object.fromEntries(members.map((member) => [member.name, schemaOf(member)]));
	return { type: 'object', properties };
}

function schemaOf({ fields, type, ...member }: ResponseField): JsonSchema {
	if (type.endsWith('[]') && type !== 'byte[]')
		return { type: 'array', items: schemaOf({ ...member, fields, type: type.slice(0, -2) }) };
	return fields ? objectOf(fields) : { type: plainType(type, member.kind) };
}

/**
 * The platform's Number may be an ID that comes as text beyond 2^53, unless it is known to be none.
 * A struct whose members nobody names may come as JSON text.
 */
function plainType(type: string, kind?: ValueKind): JsonSchema['type'] {
	if (type === 'Number' && kind !== 'number') return ['number', 'string'];
	return plainTypes[type] ?? ['object', 'string'];
}
