import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isNear, readSdkAnswers, resultOf, type SdkAnswer } from '../../../tools/import/sdkAnswers';

describe('readSdkAnswers', () => {
	let facts: string;
	beforeEach(() => {
		facts = mkdtempSync(join(tmpdir(), 'n8n-nodes-taobao-'));
	});
	afterEach(() => rmSync(facts, { recursive: true }));

	const write = (answers: unknown[]) => {
		mkdirSync(join(facts, 'sdk'));
		writeFileSync(join(facts, 'sdk', 'answers.json'), JSON.stringify(answers));
	};

	it('has none where the folder has none', () => {
		expect(readSdkAnswers(facts).size).toBe(0);
	});

	it('calls objects of unknown members as the metadata does', () => {
		const fields = [{ name: 'id', type: 'Object[]' }];
		const response = [
			{ name: 'extattr', type: 'Object' },
			{ name: 'user', type: 'Object', fields },
		];
		write([{ method: 'a.b', response, reason: 'whole', sure: 'sdk' }]);
		expect(readSdkAnswers(facts).get('a.b')?.response).toEqual([
			{ name: 'extattr', type: 'Json' },
			{ name: 'user', type: 'Object', fields: [{ name: 'id', type: 'Json[]' }] },
		]);
	});
});

describe('resultOf', () => {
	const answer = (reason: SdkAnswer['reason'], result?: string): SdkAnswer => ({
		method: 'a.b',
		response: [],
		sure: 'sdk',
		reason,
		result,
	});

	it.each<[SdkAnswer['reason'], string | undefined, string | undefined]>([
		['single-list', 'result.roles[]', 'result.roles[]'],
		['single-object', 'user', 'user'],
		['uncertain', 'Disks[]', 'Disks[]'],
		['single-value', 'task_id', undefined],
		['whole', undefined, undefined],
	])('of an answer that is %s with %s is %s', (reason, result, expected) => {
		expect(resultOf(answer(reason, result))).toBe(expected);
	});

	it('tells the answer of another version or product', () => {
		expect(isNear({ ...answer('whole'), sure: 'near: rds 2014-08-15' })).toBe(true);
		expect(isNear(answer('whole'))).toBe(false);
	});
});
