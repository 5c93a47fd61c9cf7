import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import { given } from '../catalogue/given';
import { buildOperation } from './buildOperation';
import type { MetadataApi, MetadataPackage, SpecifiedApi, WireApi, WireParameter } from './sources';

/** What the specification says of an API that it does not have. */
export const unspecified: SpecifiedApi = {
	title: '',
	text: '',
	withdrawn: false,
	texts: new Map(),
};

/** Facts of the APIs that the specification is too old for, by package: those that the wire names lack. */
export function readNewer(
	packages: MetadataPackage[],
	wireNames: Array<Pick<WireApi, 'apiId' | 'method'>>,
): Map<string, OperationFacts[]> {
	const numbers = new Set(wireNames.map(({ apiId }) => apiId));
	const methods = new Set(wireNames.map(({ method }) => method));
	const isNewer = ({ id, method }: MetadataApi) => !numbers.has(id ?? 0) && !methods.has(method);
	const newer = packages.map(({ package: name, category, apis }) => {
		const operations = apis
			.filter(isNewer)
			.map((api) => buildNewer(api, category.replace(/,$/, '')));
		return [name, operations.sort((a, b) => (a.method < b.method ? -1 : 1))] as const;
	});
	return new Map(newer.filter(([, operations]) => operations.length > 0));
}

/** Nobody has looked at whether it pages where no paging is found, so that its texts ask for no exception. */
function buildNewer(metadata: MetadataApi, category: string): OperationFacts {
	const { method, id } = metadata;
	const parameters = documentParameters(metadata);
	const wire = { apiId: id ?? 0, category, method, parameters, listedIn2026: true };
	const facts = buildOperation({ wire, specified: unspecified, metadata, category });
	return given({
		...facts,
		paging: readsPages(facts, metadata) ? facts.paging : undefined,
		apiId: id ?? undefined,
		parameters: facts.parameters.map((parameter) => given({ ...parameter, source: undefined })),
		speaksOfPages: undefined,
	});
}

/** Whether pages can be read one after another: a list comes, its next part can be asked for, and no title denies it. */
function readsPages({ paging, result }: OperationFacts, { title }: MetadataApi): boolean {
	const isList = (paging?.records ?? result)?.endsWith('[]') ?? false;
	const isWhole = paging?.style !== 'cursor' || paging.next !== undefined;
	return isList && isWhole && !title?.includes('不分页');
}

/** A call of Qimen is one XML document, whose members are the parameters. */
function documentParameters({ method, request }: MetadataApi): WireParameter[] {
	const [document, ...others] = request;
	if (!method.startsWith('taobao.qimen.') || document?.name !== 'request') return [];
	const inside = document.name;
	return others.length > 0
		? []
		: (document.fields ?? []).map(({ name }) => ({ python: name, inside }));
}
