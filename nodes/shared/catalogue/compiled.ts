/** What the build has made of the catalogue, by the name of its file; Node keeps what is read. */
export function compiled<Data>(name: string): Data {
	// eslint-disable-next-line @typescript-eslint/no-require-imports -- JSON that is copied, not compiled
	return require(`../../../compiled/${name}.json`) as Data;
}
