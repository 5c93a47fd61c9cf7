import type { Members, Sketch } from '../../gateway/expectations/Sketch';
import { type MetadataApi, type WireApi, type WireParameter, wireName } from '../import/sources';
import { findKey, requireMember, setMember } from './corrections';
import { sketchQimen } from './qimen';
import { keyOf, sketchFields, sketchMetadata, sketchParameter, sketchShape } from './sketch';
import type { WitnessApi, WitnessShape } from './witness';

/** What is known of the request of one API. */
export interface KnownApi {
	wire: WireApi;
	metadata?: MetadataApi;
	witness?: WitnessApi;
	shapes: WitnessShape[];
}

/** Classes of the specification whose calls are XML documents. */
const documentClasses = new Set(['TbQiMenCangChu', 'TbQiMenPOSJieKou']);

/** Whether an API is called with an XML document. */
export const isDocument = ({ method, category }: WireApi) =>
	documentClasses.has(category) && method.startsWith('taobao.');

/** The parameters of an API: as the SDKs and pages say, else the metadata, else the names alone. */
export function sketchApi(api: KnownApi): Members {
	const members = sketchSources(api);
	const { wire, metadata, witness } = api;
	for (const parameter of wire.parameters)
		addName(members, parameter, !metadata && !(witness && !parameter.inside));
	return members;
}

function sketchSources({ wire, metadata, witness, shapes }: KnownApi): Members {
	const request = metadata?.request ?? [];
	if (isDocument(wire)) return sketchQimen(request);
	const members = sketchWitness(witness, wire) ?? sketchMetadata(request);
	applyShapes(members, shapes, wire);
	return members;
}

/** The marks of another version or product prove nothing; without a page the specification's hold. */
function sketchWitness(witness: WitnessApi | undefined, wire: WireApi): Members | undefined {
	if (!witness) return undefined;
	const isMarked = witness.page !== undefined || /aliyuncs/.test(wire.method);
	const marks = witness.sure === undefined && isMarked ? witness.parameters : wire.parameters;
	const required = new Set(
		marks.filter(needs).map((mark) => ('name' in mark ? mark.name : wireName(mark))),
	);
	return Object.fromEntries(
		witness.parameters.map((parameter) => [
			keyOf(parameter.name, required.has(parameter.name)),
			sketchParameter(parameter),
		]),
	);
}

const needs = (mark: { required?: boolean; default?: string }) =>
	Boolean(mark.required) && mark.default === undefined;

function applyShapes(members: Members, shapes: WitnessShape[], wire: WireApi): void {
	for (const shape of shapes) {
		const own = wire.parameters.find((parameter) => wireName(parameter) === shape.parameter);
		applyShape((own?.inside && innerOf(members, own.inside)) || members, shape);
	}
	// A message that depends on its kind has one of the kinds that are described.
	const kinds = Object.keys(members).flatMap((key) => /!msgtype=(.*)/.exec(key)?.[1] ?? []);
	if (kinds.length > 0) setMember(members, 'msgtype', `text{${kinds.join('|')}}`);
}

function applyShape(members: Members, shape: WitnessShape): void {
	const { parameter, needs: condition, oneOf } = shape;
	const sketch = sketchShape(shape);
	if (!condition && !oneOf) {
		if (sketch !== undefined) replaceMember(members, shape, sketch);
		return;
	}
	delete members[findKey(members, parameter) ?? parameter];
	if (condition) members[`${parameter}!${condition}`] = sketch ?? 'json';
	for (const [kind, fields] of Object.entries(oneOf ?? {}))
		members[`${parameter}!msgtype=${kind}`] = sketchFields(fields, shape);
}

function replaceMember(
	members: Members,
	{ parameter, required }: WitnessShape,
	sketch: Sketch,
): void {
	setMember(members, parameter, sketch);
	if (required) requireMember(members, parameter);
}

/** The specification's names, which the platform still takes, and its marks where no other are known. */
function addName(members: Members, parameter: WireParameter, isMarked: boolean): void {
	const { inside } = parameter;
	const name = wireName(parameter);
	const place = inside ? innerOf(members, inside) : members;
	if (!place || findKey(place, name)) return;
	const required = isMarked && needs(parameter);
	place[keyOf(name, required)] = 'any';
	if (inside && required) requireMember(members, inside);
}

/** The members of the struct that carries others; by the SDKs alone it is an object of any members. */
function innerOf(members: Members, name: string): Members | undefined {
	const key = findKey(members, name) ?? name;
	const inner = (members[key] ??= {});
	if (inner === 'json') return (members[key] = {});
	return typeof inner === 'object' && !Array.isArray(inner) ? inner : undefined;
}
