import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { allEntries } from '../../../../nodes/shared/catalogue/anywhere';
import { loadDomain } from '../../../../nodes/shared/catalogue/domain';
import type { Operation } from '../../../../nodes/shared/catalogue/types';
import { optionsOf } from '../../../../nodes/shared/description/describeOperations';
import { readCatalogue } from '../../../../tools/catalogue/readCatalogue';
import { domainNodes } from '../../../support/nodes';
import { isLoaded, offeredBy, operationLists } from '../../../support/offered';

const nodes = domainNodes();
const { facts, routes } = readCatalogue();
/** What the platform's metadata lack although they cover its family. */
const gone = new Set(
	facts
		.flatMap((file) => file.operations)
		.filter(({ status }) => status === 'delisted')
		.map(({ method }) => method)
		.filter(
			(method) => !/^(dingTalk|alibabaCloud|qimenCloud)$/.test(routes?.get(method)?.protocol ?? ''),
		),
);
const resources = nodes.flatMap(({ description: { name } }) =>
	loadDomain(name).resources.map((resource) => ({ node: name, resource })),
);
const operations = resources.flatMap(({ resource }) => resource.operations);
const delisted = operations.filter(({ method }) => gone.has(method));
const optionOf = (operation: Operation) =>
	optionsOf({ operations: [operation] })[0] as INodePropertyOptions;
const notices = nodes.flatMap(({ description }) =>
	description.properties.filter(({ type }) => type === 'notice'),
);
const noticeFor = (method: string) =>
	notices.filter(({ displayOptions }) => displayOptions?.show?.operation?.includes(method));

describe('a delisted operation', () => {
	it('is marked in name and action, and no other is', () => {
		const marked = operations.filter((operation) => {
			const { name, action = '' } = optionOf(operation);
			return [name, action].every((text) => text.endsWith(' (delisted)'));
		});
		expect(marked.map(({ method }) => method).sort()).toEqual([...gone].sort());
		const others = operations.filter(({ method }) => !gone.has(method)).map(optionOf);
		expect(others.filter(({ name, action }) => /delisted/.test(`${name}${action}`))).toEqual([]);
	});

	it('is none of the private scenes of Qimen', () => {
		const scenes = operations.filter(({ method }) => method.startsWith('qimen.'));
		expect(scenes.length).toBeGreaterThan(0);
		expect(scenes.filter(({ method }) => gone.has(method))).toEqual([]);
	});

	it('keeps its help', () => {
		const wrong = delisted.filter(
			(operation) =>
				!optionOf(operation).description?.startsWith(operation.description.slice(0, 40)),
		);
		expect(wrong.map(({ method }) => method)).toEqual([]);
	});

	it('says in its help and in one notice below what takes its place, where that is known', () => {
		const replaced = delisted.filter(({ successor }) => successor);
		expect(replaced.length).toBeGreaterThan(0);
		for (const operation of delisted) {
			const [notice, ...more] = noticeFor(operation.method);
			expect(more).toEqual([]);
			expect(notice?.displayName).toContain('no longer lists');
			const last = operation.replacement?.method ?? operation.successor;
			expect(notice?.displayName).toContain(last ?? 'No successor is known');
			if (last) expect(optionOf(operation).description).toContain(last);
		}
	});

	it('says of a successor that it is delisted, too, or that no list has it', () => {
		const listed = new Set(allEntries().map(({ method }) => method));
		for (const { method, successor = '', replacement } of delisted) {
			const [notice] = noticeFor(method);
			const isGone = gone.has(replacement?.method ?? '');
			expect([method, notice?.displayName.includes('(delisted, too)')]).toEqual([method, isGone]);
			const isUnknown = successor !== '' && !listed.has(successor);
			expect([method, notice?.displayName.includes('does not list it')]).toEqual([
				method,
				isUnknown,
			]);
		}
	});

	it('has a notice that no living operation shows', () => {
		const shown = notices.flatMap(({ displayOptions }) => displayOptions?.show?.operation ?? []);
		expect(shown.map(String).sort()).toEqual([...gone].sort());
	});

	it('leads to the end of a chain of successors, and to where a user finds it', () => {
		const found = delisted.find(({ method }) => method === 'dingtalk.corp.role.list');
		expect(found?.replacement).toEqual({
			node: 'DingTalk Contacts',
			resource: 'Role',
			name: 'Get Many Roles',
			method: 'dingtalk.oapi.role.list',
		});
	});
});

describe('the lists of operations', () => {
	it('have delisted ones only where a resource has no other, or behind the switch', () => {
		for (const node of nodes) {
			const offered = offeredBy(node);
			for (const { value } of loadDomain(node.description.name).resources) {
				const own = offered.filter(({ resource }) => resource === value);
				const isMixed = new Set(own.map(({ method }) => gone.has(method))).size > 1;
				const early = own.filter((one) => gone.has(one.method) && !one.isLoaded);
				expect(isMixed ? early : []).toEqual([]);
			}
		}
	});

	it('begin with a living operation where a node has one', () => {
		for (const { description } of nodes) {
			const first = operationAtFirst(description.properties);
			const all = loadDomain(description.name).resources.flatMap((one) => one.operations);
			if (all.some(({ method }) => !gone.has(method))) expect(gone.has(first)).toBe(false);
		}
	});

	it('show one list, whichever the resource and however the switch stands', () => {
		for (const node of nodes)
			for (const { value: resource } of loadDomain(node.description.name).resources)
				for (const showDelisted of [false, true]) {
					const values = { resource, showDelisted };
					const shown = operationLists(node).filter((list) =>
						NodeHelpers.displayParameter(values, list, null, node.description),
					);
					const isSwitched = operationLists(node).some(
						(list) => isLoaded(list) && list.displayOptions?.show?.resource?.includes(resource),
					);
					expect(shown.map(isLoaded)).toEqual([isSwitched && showDelisted]);
				}
	});

	it('give an action of n8n the values that show its list', () => {
		for (const node of nodes)
			for (const { value } of loadDomain(node.description.name).resources) {
				const first = operationLists(node).find((list) =>
					list.displayOptions?.show?.resource?.includes(value),
				);
				expect(first && isLoaded(first)).toBe(false);
				const { showDelisted = [false] } = first?.displayOptions?.show ?? {};
				expect(showDelisted).toEqual([false]);
			}
	});
});

/** What a new node is set to. */
function operationAtFirst(properties: INodeProperties[]): string {
	const resource = properties.find(({ name }) => name === 'resource')?.default as string;
	const list = properties.find(
		({ name, displayOptions }) =>
			name === 'operation' && displayOptions?.show?.resource?.includes(resource),
	);
	return String(list?.default);
}
