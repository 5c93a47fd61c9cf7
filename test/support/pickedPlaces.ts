import type { IDataObject, INodeType } from 'n8n-workflow';
import domains from '../../catalogue/domains.json';
import { isDelisted, loadDomain, operationsOf } from '../../nodes/shared/catalogue/domain';
import { formGroup, formName, hasForm } from '../../nodes/shared/catalogue/forms';
import { fieldName, isTopLevel } from '../../nodes/shared/catalogue/parameters';
import type { DescribedField, Operation } from '../../nodes/shared/catalogue/types';
import { domainNodes } from './nodes';

/** A field that is picked from a list: of which operation, and where it stands in its node. */
export interface PickedPlace {
	key: string;
	domain: string;
	operation: Operation;
	field: DescribedField;
	/** Names of the fields from the top of the node down to it. */
	path: string[];
}

const nodes = new Map<string, INodeType>(
	domainNodes().map((node) => [node.description.name, node]),
);

/** The node of a place. */
export function nodeOf({ domain }: Pick<PickedPlace, 'domain'>): INodeType {
	const node = nodes.get(domain);
	if (!node) throw new Error(`No node ${domain}`);
	return node;
}

/** All fields of operations that the platform lists whose values are picked from lists. */
export function pickedPlaces(): PickedPlace[] {
	return domains.flatMap(({ value: domain }) =>
		operationsOf(loadDomain(domain))
			.filter((operation) => !isDelisted(operation))
			.flatMap((operation) =>
				operation.parameters.flatMap((parameter) => {
					const isTop = isTopLevel(operation, parameter);
					const outer = isTop ? [] : ['additionalFields'];
					const name = hasForm(parameter)
						? formName(parameter.name, isTop)
						: fieldName(parameter.name);
					return within(parameter, [...outer, name]).map(({ field, path }) => ({
						key: field.picker ?? '',
						domain,
						operation,
						field,
						path,
					}));
				}),
			),
	);
}

function within(field: DescribedField, path: string[]): Array<Pick<PickedPlace, 'field' | 'path'>> {
	const own = field.picker === undefined ? [] : [{ field, path }];
	if (!hasForm(field)) return own;
	const row = field.type === 'struct' ? [formGroup] : [formGroup, '0'];
	const inner = (field.fields ?? []).flatMap((member) =>
		within(member, [...path, ...row, fieldName(member.name)]),
	);
	return [...own, ...inner];
}

/** Parameters of a node with a value at a path, in lists where the path has a number. */
export function placed(path: string[], value: unknown): IDataObject {
	const [name = '', ...rest] = path;
	const inner = rest.length > 0 ? placed(rest, value) : value;
	return (name === '0' ? [inner] : { [name]: inner }) as IDataObject;
}

/** All parameters of an operation and the members in them, the outer ones first. */
export function fieldsOf({ parameters }: Pick<Operation, 'parameters'>): DescribedField[] {
	const all: DescribedField[] = [];
	for (let level: DescribedField[] = parameters; level.length > 0;) {
		all.push(...level);
		level = level.flatMap(({ fields = [] }) => fields);
	}
	return all;
}
