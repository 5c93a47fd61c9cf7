/** Where each family is spoken to. */
export const paths = {
	top: '/router/rest',
	aliExpress: '/sync',
	/** The paths of the system interfaces follow. */
	aliExpressSystem: '/rest',
	/** The paths of the operations follow. */
	dingTalk: '/dingtalk',
	qimen: '/router/qimen/service',
	qimenCloud: '/router/qm',
	/** A product may follow. */
	alibabaCloud: '/alibabacloud',
	authorize: '/oauth/authorize',
	token: '/oauth/token',
};

/** Where each family is spoken to, as whole addresses. */
export type Addresses = Record<keyof typeof paths, string>;

/** The addresses of a gateway with an origin. */
export function addressesAt(origin: string): Addresses {
	const entries = Object.entries(paths).map(([name, path]) => [name, origin + path] as const);
	return Object.fromEntries(entries) as Addresses;
}
