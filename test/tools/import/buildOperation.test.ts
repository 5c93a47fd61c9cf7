import { buildOperation } from '../../../tools/import/buildOperation';
import type { SdkAnswer } from '../../../tools/import/sdkAnswers';
import type { MetadataApi, MetadataField } from '../../../tools/import/sources';

const method = 'dingtalk.oapi.user.getrolelist';
const user: MetadataField = {
	name: 'user',
	type: 'User',
	fields: [{ name: 'userid', type: 'String', text: '员工在企业内的UserID' }],
};
const errcode: MetadataField = { name: 'errcode', type: 'Number', text: '返回码' };
const answer: SdkAnswer = {
	method,
	response: [errcode, user],
	result: 'user',
	reason: 'single-object',
	sure: 'sdk+doc',
};

describe('the answer of an operation', () => {
	const build = (sources: { answer?: SdkAnswer; metadata?: MetadataApi }, resultKey?: string) =>
		buildOperation({
			wire: { apiId: 1, category: 'c', method, parameters: [], resultKey, listedIn2026: false },
			specified: { title: 't', text: '', withdrawn: false, texts: new Map() },
			category: 'c',
			...sources,
		});
	const metadata = (response: MetadataField[]): MetadataApi => ({
		method,
		title: 't',
		request: [],
		response,
	});

	it('comes from an official SDK where the metadata has none, without its texts', () => {
		expect(build({ answer }, 'key')).toMatchObject({
			response: [
				{ name: 'errcode', type: 'Number' },
				{ name: 'user', type: 'User', fields: [{ name: 'userid', type: 'String' }] },
			],
			responseFrom: 'sdk',
			result: 'user',
			success: { path: 'errcode' },
		});
		expect(build({ answer, metadata: metadata([]) }).responseFrom).toBe('sdk');
	});

	it('is that of the metadata where it has one', () => {
		const built = build({ answer, metadata: metadata([{ name: 'ok', type: 'Boolean' }]) });
		expect(built.response).toEqual([{ name: 'ok', type: 'Boolean' }]);
		expect(built).not.toHaveProperty('responseFrom');
	});

	it('has members, and no place that is relied on, where only a similar product gives it', () => {
		const built = build({ answer: { ...answer, sure: 'near: slb 2014-05-15' } }, 'user');
		expect(built).toMatchObject({ responseFrom: 'near', response: [{ name: 'errcode' }, {}] });
		expect(built).not.toHaveProperty('result');
		expect(built).not.toHaveProperty('success');
	});

	it('is unknown where no document has it, and its result the list that the specification names', () => {
		const built = build({}, 'user_list');
		expect(built.result).toBe('user_list[]');
		expect(built).not.toHaveProperty('response');
	});

	it('is whole where no document has it, and what the specification names may be of any kind', () => {
		expect(build({}, 'user')).not.toHaveProperty('result');
	});
});

describe('the limit of a file', () => {
	it('is one of bytes, that of a text one of characters', () => {
		const request: MetadataField[] = [
			{ name: 'image', type: 'byte[]', maxLength: 500 },
			{ name: 'title', type: 'String', maxLength: 60 },
		];
		const { parameters } = buildOperation({
			wire: { apiId: 1, category: 'c', method, parameters: [], listedIn2026: true },
			specified: { title: 't', text: '', withdrawn: false, texts: new Map() },
			metadata: { method, title: 't', request, response: [] },
			category: 'c',
		});
		expect(parameters).toMatchObject([
			{ name: 'image', type: 'file', maxBytes: 500 },
			{ name: 'title', type: 'string', maxLength: 60 },
		]);
		expect(parameters[0]).not.toHaveProperty('maxLength');
	});
});

describe('a parameter that chooses members of the answer', () => {
	it('takes several names, also where the documents call it text', () => {
		const wire = { apiId: 1, category: 'c', method, listedIn2026: true };
		const built = buildOperation({
			wire: { ...wire, parameters: [{ python: 'fields' }, { python: 'memo' }] },
			specified: { title: 't', text: '', withdrawn: false, texts: new Map() },
			metadata: {
				method,
				title: 't',
				request: ['fields', 'memo'].map((name) => ({ name, type: 'String' })),
				response: [],
			},
			category: 'c',
		});
		expect(built.parameters).toEqual([
			{ name: 'fields', type: 'string[]', selectsMembers: true },
			{ name: 'memo', type: 'string' },
		]);
	});
});
