import type { INodeExecutionData } from 'n8n-workflow';

/** An item with a small file in the binary field `data`. */
export function itemWithFile(): INodeExecutionData {
	const content = Buffer.from('file content').toString('base64');
	return {
		json: {},
		binary: {
			data: { data: content, mimeType: 'image/png', fileName: 'a.png', fileExtension: 'png' },
		},
	};
}
