/** Methods of DingTalk whose REST path does not begin with `/topapi`: whole families, and single ones. */
const legacyFamilies = /^(call_back|cspace|department|file\.upload|microapp|service|sns|sso)\./;
const legacy = new Set(
	(
		'auth.scopes attendance.list attendance.listRecord chat.create chat.get chat.getReadList chat.send ' +
		'chat.update checkin.record get_jsapi_ticket gettoken media.upload message.send_to_conversation ' +
		'robot.send user.batchdelete user.can_access_microapp user.create user.delete user.get ' +
		'user.getDeptMember user.getUseridByUnionid user.get_admin user.get_by_mobile ' +
		'user.get_org_user_count user.getuserinfo user.list user.listbypage user.simplelist user.update ' +
		'role.add_role role.update_role'
	).split(' '),
);
/** Methods whose path follows from no rule. */
const odd: Record<string, string> = {
	'role.addrolegroup': '/role/add_role_group',
	'role.addrole': '/role/add_role',
	'role.updaterole': '/role/update_role',
};

/**
 * Path of the sandbox gateway at which a method must arrive, by the rules of the platforms' documents,
 * which the catalogue's routes must agree with; made from the name alone, unlike anything in the nodes.
 */
export function endpointOf(method: string, category: string): string {
	const dingTalk = /^dingtalk\.oapi\.(.+)$/.exec(method)?.[1];
	if (dingTalk !== undefined) return `/dingtalk${dingTalkPath(dingTalk)}`;
	if (/\.aliyuncs\.com\./.test(method)) return '/alibabacloud';
	if (method.startsWith('qimen.')) return '/router/qm';
	const isWarehouse = category === '奇门仓储API' || category === '奇门POS接口';
	return isWarehouse && method.startsWith('taobao.qimen.')
		? '/router/qimen/service'
		: '/router/rest';
}

function dingTalkPath(tail: string): string {
	if (odd[tail]) return odd[tail];
	const path = `/${tail.replaceAll('.', '/')}`;
	return legacy.has(tail) || legacyFamilies.test(tail) ? path : `/topapi${path}`;
}
