/** Last words of methods that only read. */
const reading =
	/^((get|query|list|search|find|count|describe|check|has)([a-z0-9_].*)?|gets|fetch|details?|info|exists?|statistics|suggest|select|page|is(login|attention|relation|order|cainiaoorder|newpayorder|exist|online|opensmartreport|ignoreproblemcheck|bindingtbaccount|sign))$/i;
/** Last words that begin like one of those and change something, or use up what they are given. */
const changing =
	/^(checkin|checkout|checkoff|checkupdate|listing)$|token|code$|award|lottery|draw/i;
/** Words elsewhere in a method that mean a change, whatever the last word. */
const anywhere =
	/\.(add|create|update|delete|remove|cancel|confirm|send|upload|push|sync|save|apply|submit|consume|bind|unbind|init|import|token|draw|dodraw|lottery|fetch)\.(?!.*schema)/i;

/** Whether an API only reads, as its wire method says; in doubt it does not. */
export function isRepeatable(method: string): boolean {
	const action = /\.aliyuncs\.com\.([A-Za-z]+)\./.exec(method)?.[1];
	if (action) return /^(Describe|Get|List)/.test(action);
	const last = method.split('.').pop() ?? '';
	return reading.test(last) && !changing.test(last) && !anywhere.test(method);
}
