import type { IDataObject } from 'n8n-workflow';
import { formGroup } from '../../../../nodes/shared/catalogue/forms';
import { fieldName, isTopLevel } from '../../../../nodes/shared/catalogue/parameters';
import type { DescribedField, DescribedParameter } from '../../../../nodes/shared/catalogue/types';
import { readValues } from '../../../../nodes/shared/execute/readValues';
import { toWire } from '../../../../nodes/shared/execute/toWire';
import { nodeOf, type PickedPlace, pickedPlaces, placed } from '../../../support/pickedPlaces';
import { ReadingItem } from '../../../support/readingItem';

const places = pickedPlaces();
const id = '6101234567890123456';
const items = new Map<string, ReadingItem>();

/** An item of the node of a place that holds an id, a list of ids and nothing. */
function itemOf(place: PickedPlace): ReadingItem {
	const json = { x: id, ids: [id, '7'], none: '' };
	const item = items.get(place.domain) ?? ReadingItem.of(nodeOf(place), json);
	items.set(place.domain, item);
	return item;
}

const locator = (mode: string, value: string) => ({ __rl: true, mode, value });

/** What must be chosen so that a field of a place is there, by the path that it is chosen at. */
function conditions({ operation, path }: PickedPlace): IDataObject[] {
	const chosen: IDataObject[] = [];
	let fields: DescribedField[] = operation.parameters;
	path.forEach((name, at) => {
		const field = fields.find(({ name: own }) =>
			[fieldName(own), `${fieldName(own)}Ui`, `${fieldName(own)}OptionalUi`].includes(name),
		);
		if (!field) return;
		const { when } = field;
		if (when) chosen.push(placed([...path.slice(0, at), fieldName(when.name)], when.values[0]));
		fields = field.fields ?? [];
	});
	return chosen;
}

/** Parameters with all that these hold, rows of lists one by one. */
function merged(all: unknown[]): unknown {
	if (all.every(Array.isArray)) return [merged(all.map(([row]: unknown[]) => row))];
	const objects = all.filter((one) => typeof one === 'object') as IDataObject[];
	if (objects.length < all.length || objects.some((one) => '__rl' in one)) return all[0];
	const names = new Set(objects.flatMap((one) => Object.keys(one)));
	const members = [...names].map((name) => [
		name,
		merged(objects.filter((one) => name in one).map((one) => one[name])),
	]);
	return Object.fromEntries(members) as IDataObject;
}

/** What a place with this in its field gives, by wire name. */
function valuesOf(place: PickedPlace, given: unknown): string {
	const parameters = merged([
		placed(place.path, given),
		...conditions(place),
		{ nestedData: 'fields', operation: place.operation.method },
	]) as IDataObject;
	const values = readValues(itemOf(place).set(parameters), place.operation);
	return JSON.stringify(
		[...values].filter(([, value]) => ![undefined, ''].includes(value as string)),
	);
}

/** Those of the places for which something holds. */
const wrong = (test: (place: PickedPlace) => boolean) =>
	places.filter((place) => !test(place)).map(({ operation, path }) => [operation.method, ...path]);

describe('a value that is picked', () => {
	it('is read the same as text, From List, By ID and as an expression, in every place', () => {
		const ways = [
			locator('list', id),
			locator('id', id),
			locator('id', '={{ $json.x }}'),
			locator('list', '={{ $json.x }}'),
			'={{ $json.x }}',
		];
		expect(
			wrong((place) => {
				const text = valuesOf(place, id);
				return (
					text.split(`"${id}"`).length === 2 && ways.every((way) => valuesOf(place, way) === text)
				);
			}),
		).toEqual([]);
		expect(places.some(({ path }) => path.length === 1)).toBe(true);
		expect(places.some(({ path }) => path[0] === 'additionalFields' && path.length === 2)).toBe(
			true,
		);
		expect(places.some(({ path }) => path.includes(formGroup) && !path.includes('0'))).toBe(true);
		expect(places.some(({ path }) => path.includes('0'))).toBe(true);
	});

	it('is a list where the parameter takes one, with commas or as an expression', () => {
		const lists = places.filter(({ field }) => field.type.endsWith('[]'));
		expect(lists.length).toBeGreaterThan(0);
		const kept = (place: PickedPlace) => [
			valuesOf(place, locator('id', `${id},7`)).includes(`"${id},7"`),
			valuesOf(place, locator('id', '={{ $json.ids }}')).includes(`["${id}","7"]`),
			valuesOf(place, '={{ $json.ids }}').includes(`["${id}","7"]`),
		];
		expect(lists.filter((place) => kept(place).includes(false))).toEqual([]);
	});

	it('is nothing where the field was not touched', () => {
		const untouched = [{ mode: 'list', value: '' }, locator('list', ''), locator('id', ''), ''];
		const alone = (place: PickedPlace) => ({ ...place, path: ['other'] });
		const isSilent = (place: PickedPlace) => {
			const nothing = valuesOf(place, '');
			const { required, default: preset, prefill } = place.field as DescribedParameter;
			const isPreset = required && (preset ?? prefill) !== undefined;
			return (
				untouched.every((given) => valuesOf(place, given) === nothing) &&
				(isPreset || place.path.length > 2 || nothing === valuesOf(alone(place), ''))
			);
		};
		expect(wrong(isSilent)).toEqual([]);
	});

	it('that is required and left out is asked for by the name of its field', async () => {
		const required = places.filter(({ path, field }) => path.length === 1 && field.required);
		expect(required.length).toBeGreaterThan(0);
		const silent: string[] = [];
		for (const place of required) {
			const { operation, path } = place;
			const parameters = { ...placed(path, locator('list', '')), operation: operation.method };
			const item = itemOf(place).set(parameters);
			const said = await toWire(item, operation, readValues(item, operation)).then(
				() => 'nothing',
				({ message, description }: Error & { description?: string }) => `${message} ${description}`,
			);
			if (!said.includes(place.field.label ?? '?')) silent.push(`${operation.method}: ${said}`);
		}
		expect(silent).toEqual([]);
	});

	it('goes out digit by digit, a list with commas', async () => {
		const top = places.find(
			({ operation, field, path }) =>
				path.length === 1 &&
				field.type.endsWith('[]') &&
				field.list === undefined &&
				operation.parameters.filter((one) => isTopLevel(operation, one)).length === 1,
		) as PickedPlace;
		const { operation, path, field } = top;
		const item = itemOf(top).set(placed(path, locator('id', '={{ $json.ids }}')));
		const { business } = await toWire(item, operation, readValues(item, operation));
		expect(business[field.name]).toBe(`${id},7`);
	});
});
