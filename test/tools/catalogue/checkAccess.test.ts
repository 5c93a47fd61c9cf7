import type { Domain, Operation, Route } from '../../../nodes/shared/catalogue/types';
import { checkAccess } from '../../../tools/catalogue/crossCheck';

const operation = (method: string, route?: Route) => ({ method, route }) as Operation;
const domain = (...operations: Operation[]) =>
	({ value: 'shop', resources: [{ value: 'all', name: 'All', operations }] }) as unknown as Domain;

describe('checkAccess', () => {
	it.each<[string, Domain]>([
		[
			'choose by Authentication',
			domain(operation('a'), operation('b', { protocol: 'aliExpress' })),
		],
		[
			'need credentials of their own',
			domain(operation('a', { protocol: 'dingTalkTop' }), operation('b', { protocol: 'qimen' })),
		],
	])('lets all operations of a domain %s', (_, allowed) => {
		expect(checkAccess(allowed)).toEqual([]);
	});

	it('lists the operations, of the smaller number, that cannot stand beside the others', () => {
		const mixed = domain(
			operation('a', { protocol: 'qimen' }),
			operation('b', { protocol: 'qimenCloud' }),
			operation('c'),
		);
		expect(checkAccess(mixed)).toEqual([
			'c: shop cannot hold it: 1 operations choose by Authentication, 2 do not',
		]);
	});
});
