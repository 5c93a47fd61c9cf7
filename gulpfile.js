const { spawn } = require('node:child_process');
const { dest, parallel, series, src } = require('gulp');

const copy = (globs, target) =>
	function copyFiles() {
		return src(globs, { encoding: false }).pipe(dest(target));
	};

const copyNodes = copy(['nodes/**/*.{svg,json}'], 'dist/nodes');
const copyCredentials = copy(['credentials/**/*.svg'], 'dist/credentials');
const copyCompiled = copy(['compiled/**/*.json'], 'dist/compiled');
const copyTables = copy(
	['catalogue/{errors,increments,most-used,synonyms}.json'],
	'dist/catalogue',
);
const copyRoutes = copy(['catalogue/routes/{aliExpress,elements}.json'], 'dist/catalogue/routes');

/** Writes dist/known and dist/types, without which n8n loads every node at start-up. */
function generateMetadata() {
	return spawn(process.execPath, [require.resolve('n8n-core/bin/generate-metadata')], {
		stdio: 'inherit',
	});
}

exports.default = series(
	parallel(copyNodes, copyCredentials, copyCompiled, copyTables, copyRoutes),
	generateMetadata,
);
