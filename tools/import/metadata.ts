import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A parameter or an answer's member in the platform's metadata. */
export interface MetadataField {
	name: string;
	type: string;
	text?: string;
	required?: boolean;
	maxLength?: number;
	maxListSize?: number;
	minValue?: number;
	maxValue?: number;
	fields?: MetadataField[];
}

/** One API of the platform's metadata. */
export interface MetadataApi {
	id?: number | null;
	method: string;
	title: string;
	text?: string;
	request: MetadataField[];
	response: MetadataField[];
}

/** Reads the platform's metadata, one file a package, by the API's number. */
export function readMetadata(folder: string): Map<number, MetadataApi> {
	const apis = new Map<number, MetadataApi>();
	for (const file of readdirSync(folder).sort()) {
		const content = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { apis: MetadataApi[] };
		for (const api of content.apis) if (api.id) apis.set(api.id, api);
	}
	return apis;
}
