// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Xiami Music: Songs, albums, artists, playlists, charts, radio and music trade. */
export class XiamiMusic implements INodeType {
	description = describeDomain('xiamiMusic');

	methods = nodeMethods('xiamiMusic');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'xiamiMusic');
	}
}
