import type { IDataObject, INodeListSearchItems } from 'n8n-workflow';
import { type Gateway, startGateway } from '../../../../gateway/Gateway';
import { allPickers } from '../../../../nodes/shared/catalogue/pickers';
import { credentialsFor } from '../../../support/credential';
import { CredentialStore } from '../../../support/engine';
import { allRows } from '../../../support/loadOptions';
import { fieldsOf, nodeOf, type PickedPlace, pickedPlaces } from '../../../support/pickedPlaces';

const places = pickedPlaces();
const pickers = allPickers();

/** Rows that are enough to see whether they can be told apart. */
const most = 120;

describe('the list of every picker', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});

	afterAll(() => gateway.close());

	it.each(Object.keys(pickers))('%s shows entries that can be told apart', async (key) => {
		const rows = await rowsOf(key);
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.every(({ name, value }) => name.trim() !== '' && value !== '')).toBe(true);
		expect(new Set(rows.map(({ value }) => value)).size).toBe(rows.length);
		expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
	});

	async function rowsOf(key: string): Promise<INodeListSearchItems[]> {
		const place = placeOf(key);
		return await allRows(
			key,
			{
				node: nodeOf(place),
				parameters: await parametersOf(place, key),
				credentials: new CredentialStore(credentialsFor(gateway)),
				path: `parameters.${place.path.join('.')}`,
				...(pickers[key]?.searchRequired && { filter: '手机' }),
			},
			most,
		);
	}

	/** Where a value is picked from it, or from a list that is asked by its entries. */
	function placeOf(key: string): PickedPlace {
		const place = places.find((one) => one.key === key);
		if (place) return place;
		const [outer] = Object.entries(pickers).find(([, { needs = [] }]) =>
			needs.some(({ each }) => each === key),
		) ?? [''];
		if (outer === '') throw new Error(`Nothing is picked from ${key}`);
		return placeOf(outer);
	}

	/** What the list cannot be asked without is picked too. */
	async function parametersOf({ operation }: PickedPlace, key: string): Promise<IDataObject> {
		const given: IDataObject = { authentication: 'accessToken', operation: operation.method };
		for (const need of pickers[key]?.needs ?? []) {
			if (need.optional || need.each) continue;
			const found = need.fields
				.map((name) => fieldsOf(operation).find((field) => field.name === name))
				.find(Boolean);
			if (!found) throw new Error(`${operation.method} has none of ${need.fields.join(', ')}`);
			const [row] = found.picker ? await rowsOf(found.picker) : [];
			given[found.name] = row
				? { __rl: true, mode: 'list', value: row.value }
				: (found.options?.[0]?.value ?? '1');
		}
		return given;
	}
});
