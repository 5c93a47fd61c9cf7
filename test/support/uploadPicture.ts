import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Gateway } from '../../gateway/Gateway';
import { TaobaoMedia } from '../../nodes/TaobaoMedia/TaobaoMedia.node';
import { credentialOf } from './credential';
import { runNode, type RunOutput } from './engine';

/** Uploads the file in an item's binary field `data` as a picture. */
export function uploadPicture(
	gateway: Gateway,
	items?: INodeExecutionData[],
	parameters: IDataObject = {},
): Promise<RunOutput> {
	return runNode({
		node: new TaobaoMedia(),
		parameters: {
			resource: 'media',
			operation: 'taobao.picture.upload',
			picture_category_id: '0',
			img: 'data',
			image_input_title: '测试.png',
			...parameters,
		},
		items,
		credentials: credentialOf(gateway),
	});
}
