import type { IExecuteFunctions } from 'n8n-workflow';
import type { FilePart } from '../transport/Call';

/**
 * File in a binary field of an item.
 * @throws NodeOperationError when the item has no such field
 */
export async function readFile(
	context: IExecuteFunctions,
	field: string,
	itemIndex: number,
): Promise<FilePart> {
	const binary = context.helpers.assertBinaryData(itemIndex, field);
	const content = await context.helpers.getBinaryDataBuffer(itemIndex, field);
	return {
		content,
		fileName: binary.fileName ?? `${field}.${binary.fileExtension ?? 'bin'}`,
		mimeType: binary.mimeType,
	};
}
