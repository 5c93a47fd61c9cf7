import { CatalogueError } from './CatalogueError';
import { type Budgeted, type Budgets, type FormCounts, budgeted } from './formCounts';

const names = Object.keys(budgeted) as Budgeted[];

/** Problems: what is counted more often than `budgets.json` allows, all of it where there may be none. */
export function budgetProblems(counts: FormCounts, budgets: Budgets): string[] {
	return names
		.filter((name) => counts[name].length > budgets[name])
		.map((name) => {
			const [places, most] = [counts[name], budgets[name]];
			const where = most === 0 ? `: ${places.join(', ')}` : listed(name);
			return `budgets.json: ${name}: ${places.length} ${budgeted[name]} instead of at most ${most}${where}`;
		});
}

const listed = (name: Budgeted) => `; "npm run check -- --list ${name}" names them`;

/** What to lower in `budgets.json`, so that it does not grow again. */
export const loweredBudgets = (counts: FormCounts, budgets: Budgets): string[] =>
	names
		.filter((name) => counts[name].length < budgets[name])
		.map((name) => `budgets.json: lower ${name} from ${budgets[name]} to ${counts[name].length}`);

/** The counts, a line each. */
export function countLines(counts: FormCounts): string[] {
	const { forms, innerForms } = counts;
	return [
		`${forms.length} parameters are forms, with ${innerForms.length} forms inside them`,
		...names.map((name) => `${counts[name].length} ${budgeted[name]} (${name})`),
	];
}

/**
 * Places of one count; none where no count is named.
 * @throws CatalogueError when there is no such count
 */
export function placesOf(counts: FormCounts, name?: string): string[] {
	if (name === undefined) return [];
	const found = Object.entries(counts).find(([key]) => key === name);
	if (!found) throw new CatalogueError([`--list takes ${Object.keys(counts).join(', ')}`]);
	return found[1];
}
