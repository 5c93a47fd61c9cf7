/** Extensions of the files that the platforms take, by MIME type without parameters. */
const extensions: Record<string, string> = {
	'application/json': 'json',
	'application/msword': 'doc',
	'application/pdf': 'pdf',
	'application/vnd.ms-excel': 'xls',
	'application/vnd.ms-powerpoint': 'ppt',
	'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
	'application/x-zip-compressed': 'zip',
	'application/xml': 'xml',
	'application/zip': 'zip',
	'audio/amr': 'amr',
	'audio/mpeg': 'mp3',
	'audio/wav': 'wav',
	'image/bmp': 'bmp',
	'image/gif': 'gif',
	'image/jpeg': 'jpg',
	'image/jpg': 'jpg',
	'image/png': 'png',
	'image/svg+xml': 'svg',
	'image/tiff': 'tif',
	'image/webp': 'webp',
	'text/csv': 'csv',
	'text/html': 'html',
	'text/plain': 'txt',
	'text/xml': 'xml',
	'video/mp4': 'mp4',
	'video/quicktime': 'mov',
	'video/x-flv': 'flv',
	'video/x-msvideo': 'avi',
};

/** File extension for a MIME type, without the dot; `bin` for one that is not known. */
export function extensionOf(mimeType = ''): string {
	return extensions[mimeType.split(';')[0]?.trim().toLowerCase() ?? ''] ?? 'bin';
}
