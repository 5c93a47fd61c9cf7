import type { IExecuteFunctions } from 'n8n-workflow';
import type { Field } from '../catalogue/types';
import type { FilePart } from '../transport/Call';
import { InvalidValueError } from '../transport/InvalidValueError';

/**
 * File in a binary field of an item; one that n8n keeps outside of the item is streamed when it is sent.
 * @throws NodeOperationError when the item has no such field, InvalidValueError when the file is empty or too large
 */
export async function readFile(
	context: IExecuteFunctions,
	{ maxLength }: Pick<Field, 'maxLength'>,
	field: string,
	itemIndex: number,
): Promise<FilePart> {
	const { helpers } = context;
	const { id, fileName, fileExtension, mimeType } = helpers.assertBinaryData(itemIndex, field);
	const content = id ? undefined : await helpers.getBinaryDataBuffer(itemIndex, field);
	const size = content?.length ?? (await helpers.getBinaryMetadata(id ?? '')).fileSize;
	if (size === 0) throw new InvalidValueError('a file that is not empty');
	if (maxLength !== undefined && size > maxLength)
		throw new InvalidValueError(`a file of at most ${maxLength} bytes, not ${size}`);
	return {
		open: async () => content ?? (await helpers.getBinaryStream(id ?? '')),
		size,
		fileName: fileName ?? `${field}.${fileExtension ?? 'bin'}`,
		mimeType,
	};
}
