import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { credentialTests } from '../shared/credentials/credentialTests';
import { executeAny } from './executeAny';
import { searchMethods } from './methodList';
import { getParameters } from './parameterFields';
import { platformCredentials } from './platforms';
import { properties } from './properties';

/** Finds and calls any API, also one that the catalogue does not have. */
export class TaobaoApi implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Taobao API',
		name: 'taobaoApi',
		icon: { light: 'file:taobaoApi.light.svg', dark: 'file:taobaoApi.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["method"].value ?? $parameter["method"] ?? $parameter["operation"] }}',
		description: 'Find and call any API of Taobao, Tmall, DingTalk, Cainiao, AliExpress and more',
		defaults: { name: 'Taobao API' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: platformCredentials,
		properties,
	};

	methods = {
		credentialTest: credentialTests,
		listSearch: { searchMethods },
		resourceMapping: { getParameters },
	};

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeAny(this);
	}
}
