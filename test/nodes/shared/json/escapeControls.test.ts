import fc from 'fast-check';
import { escapeControls } from '../../../../nodes/shared/json/escapeControls';

describe('escapeControls', () => {
	it('makes JSON of texts with raw control characters, each of which stays what it is', () => {
		const value = fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }));
		fc.assert(
			fc.property(value, (members) => {
				const raw = JSON.stringify(members, undefined, 1).replace(
					/\\u(00[01][\da-f])|\\([nrtbf])/g,
					(all, hex: string | undefined, letter: string | undefined, at: number, json: string) =>
						isEscape(json, at) ? (JSON.parse(`"\\${hex ? `u${hex}` : letter}"`) as string) : all,
				);
				expect(JSON.parse(escapeControls(raw))).toEqual(members);
			}),
			{ numRuns: 1000 },
		);
	});

	it.each(['{"a":"x\\ny"}', '{\n\t"a": 1\r\n}', '', 'no JSON', '"without end', '["\\\\"]'])(
		'leaves %j, whose texts have none',
		(json) => expect(escapeControls(json)).toBe(json),
	);

	it('takes no long time for a long text', () => {
		for (const piece of ['\u000b', '\\"', '"', '\\'])
			expect(escapeControls(`["${piece.repeat(2_000_000)}`).length).toBeGreaterThan(2_000_000);
	});
});

/** Whether the backslash at a place begins an escape, and is not escaped itself. */
function isEscape(json: string, at: number): boolean {
	const before = /\\*$/.exec(json.slice(0, at))?.[0].length ?? 0;
	return before % 2 === 0;
}
