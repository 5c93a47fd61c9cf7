/**
 * Who may import whom (docs/architecture.md has the picture).
 * @type {import('dependency-cruiser').IConfiguration}
 */

/** Folders of nodes/shared from the ground up; those of one floor do not know each other. */
const floors = [
	['json'],
	['catalogue'],
	['values', 'faults'],
	['http'],
	['protocols'],
	['paging'],
	['execute'],
	['trigger', 'picking'],
	['credentials'],
	['description'],
];

const shared = (folders) => `^nodes/shared/(${folders.join('|')})/`;

/** A folder imports from itself and from the floors below its own. */
const floorRules = floors.flatMap((folders, height) =>
	folders.map((folder) => {
		const allowed = [folder, ...floors.slice(0, height).flat()];
		return {
			name: `floor-${folder}`,
			comment: `nodes/shared/${folder} imports from the floors below it alone`,
			severity: 'error',
			from: { path: shared([folder]) },
			to: { path: '^(nodes|credentials|gateway|tools|start|test)/', pathNot: shared(allowed) },
		};
	}),
);

module.exports = {
	forbidden: [
		...floorRules,
		{
			name: 'no-file-circle',
			severity: 'error',
			from: {},
			to: { circular: true },
		},
		{
			name: 'no-folder-circle',
			severity: 'error',
			scope: 'folder',
			from: {},
			to: { circular: true },
		},
		{
			name: 'no-unknown-floor',
			comment: 'A new folder of nodes/shared needs its place among the floors',
			severity: 'error',
			from: { path: '^nodes/shared/', pathNot: shared(floors.flat()) },
			to: {},
		},
		{
			name: 'nodes-stand-alone',
			comment: 'What is packed imports nothing that is not',
			severity: 'error',
			from: { path: '^(nodes|credentials)/' },
			to: { path: '^(gateway|tools|start|test)/' },
		},
		{
			name: 'nodes-need-what-is-installed',
			comment: 'Packages that only development has are not there at a user',
			severity: 'error',
			from: { path: '^(nodes|credentials)/' },
			to: {
				dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
				dependencyTypesNot: ['npm', 'npm-peer', 'type-only'],
			},
		},
		{
			name: 'gateway-judges-itself',
			comment: 'The sandbox knows the catalogue, but nothing of how the nodes sign, send and read',
			severity: 'error',
			from: { path: '^gateway/' },
			to: { path: '^(nodes/(?!shared/catalogue/)|credentials|tools/(?!catalogue/)|start|test)/' },
		},
		{
			name: 'tools-know-no-tests',
			comment: 'But the bench measures in the engine that the tests run',
			severity: 'error',
			from: { path: '^(tools|start)/', pathNot: '^tools/bench/' },
			to: { path: '^test/' },
		},
		{
			name: 'nothing-missing',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true },
		},
	],
	options: {
		doNotFollow: { path: '(^|/)node_modules/' },
		exclude: { path: '^(dist|compiled)/' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.tools.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'require', 'node', 'default'],
		},
	},
};
