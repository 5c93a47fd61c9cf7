import { memberAt } from '../../../tools/catalogue/memberAt';

interface Field {
	name: string;
	at?: number;
	fields?: Field[];
}

const fields: Field[] = [
	{ name: 'DataDisk.1.Id', at: 1 },
	{ name: 'trades', fields: [{ name: 'orders', fields: [{ name: 'oid', at: 2 }] }] },
];

it.each([
	['DataDisk.1.Id', 1],
	['trades.orders.oid', 2],
	['trades[].orders[].oid', 2],
])('finds %s, through lists and by a name that has dots', (path, at) => {
	expect(memberAt(fields, path)).toMatchObject({ at });
});

it.each(['trades.oid', 'DataDisk.2', '', 'trades.orders.oid.more'])(
	'finds nothing at "%s"',
	(path) => {
		expect(memberAt(fields, path)).toBeUndefined();
	},
);
