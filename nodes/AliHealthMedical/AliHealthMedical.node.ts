// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Ali Health Medical: Hospitals, doctors, appointments, examinations, dental care and vaccines. */
export class AliHealthMedical implements INodeType {
	description = describeDomain('aliHealthMedical');

	methods = nodeMethods('aliHealthMedical');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'aliHealthMedical');
	}
}
