import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { DingTalkContacts } from '../../../../nodes/DingTalkContacts/DingTalkContacts.node';

describe("the methods of a domain's node", () => {
	const { description, methods } = new DingTalkContacts();
	const operationsOf = (resource: unknown) => {
		const context = {
			getCurrentNodeParameter: (name: string) => (name === 'resource' ? resource : undefined),
		};
		return methods?.loadOptions?.getOperations?.call(context as ILoadOptionsFunctions);
	};

	it('give an agent the operations of the chosen resource, as the editor lists them', async () => {
		const resources = description.properties.find(({ name }) => name === 'resource')?.options ?? [];
		expect(resources.length).toBeGreaterThan(3);
		for (const { value } of resources as Array<{ value: string }>) {
			const listed = description.properties.find(
				({ name, displayOptions }) =>
					name === 'operation' && displayOptions?.show?.resource?.includes(value),
			)?.options;
			expect(await operationsOf(value)).toEqual(listed);
		}
		expect(await operationsOf('user')).toContainEqual(
			expect.objectContaining({ value: 'dingtalk.oapi.user.get' }),
		);
	});

	it.each([undefined, '', 'gone'])('give none for the resource %j', async (resource) => {
		expect(await operationsOf(resource)).toEqual([]);
	});

	it('test each of its credentials', () => {
		const types = (description.credentials ?? []).map(({ name }) => name);
		expect(types).toEqual(['dingTalkApi']);
		expect(Object.keys(methods?.credentialTest ?? {})).toEqual(expect.arrayContaining(types));
	});
});
