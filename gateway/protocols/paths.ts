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
