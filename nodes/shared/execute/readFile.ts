import type { Field } from '../catalogue/types';
import type { FilePart } from '../http/messages';
import { checkPlain } from '../values/checkPlain';
import { InvalidValueError } from '../values/InvalidValueError';
import { extensionOf } from './extensionOf';
import type { Item } from './Item';

/** `type/subtype`, perhaps with parameters of any printable characters, and nothing that could end the header. */
const mimeTypes = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?: *;[ -~]*)?$/;

/**
 * File in a binary field of an item; one that n8n keeps outside of the item is streamed when it is sent.
 * @throws NodeOperationError when the item has no such field, InvalidValueError when the file is empty or too large
 */
export async function readFile(
	{ context: { helpers }, index }: Item,
	{ maxBytes }: Pick<Field, 'maxBytes'>,
	field: unknown,
): Promise<FilePart> {
	const name = fieldName(field);
	const { id, fileName, fileExtension, mimeType: given } = helpers.assertBinaryData(index, name);
	// Without a type, which items of a Code node may lack, the name decides
	const mimeType = given || undefined;
	checkHeader(mimeType, fileName);
	const content = id ? undefined : await helpers.getBinaryDataBuffer(index, name);
	const size = content?.length ?? (await helpers.getBinaryMetadata(id ?? '')).fileSize;
	checkFileSize(size, maxBytes);
	return {
		open: async () => content ?? (await helpers.getBinaryStream(id ?? '')),
		size,
		fileName: fileName || `${name}.${fileExtension || extensionOf(mimeType)}`,
		mimeType,
	};
}

function checkFileSize(size: number, most = Infinity): void {
	if (size === 0) throw new InvalidValueError('a file that is not empty');
	if (size > most) throw new InvalidValueError(`a file of at most ${most} bytes, not ${size}`);
}

/** Names that every object has are no fields of an item. */
function fieldName(field: unknown): string {
	if (typeof field === 'string' && !(field in {})) return field;
	throw new InvalidValueError('the name of a binary field of the item');
}

/** What stands in the header of the file's part. */
function checkHeader(mimeType: string | undefined, fileName = ''): void {
	checkPlain(fileName);
	if (mimeType !== undefined && !mimeTypes.test(mimeType))
		throw new InvalidValueError('a file whose MIME type has the form type/subtype');
}
