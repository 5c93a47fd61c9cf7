import { splitTokens, splitWords } from '../../../tools/texts/splitWords';

describe('splitTokens', () => {
	it('splits at dots and underscores', () => {
		expect(splitTokens('call_back.get')).toEqual(['call', 'back', 'get']);
	});
});

describe('splitWords', () => {
	it('splits camel case with acronyms inside', () => {
		expect(splitWords('CreateLoadBalancerTCPListener')).toEqual([
			'create',
			'load',
			'balancer',
			'TCP',
			'listener',
		]);
	});

	it('expands a token by the vocabulary', () => {
		expect(splitWords('qscore')).toEqual(['quality', 'score']);
	});

	it('writes the plural of an acronym', () => {
		expect(splitWords('open_uids')).toEqual(['open', 'UIDs']);
	});

	it('parts a number from the word before it', () => {
		expect(splitWords('content2')).toEqual(['content', '2']);
	});

	it('puts the special words before those of the vocabulary', () => {
		expect(splitWords('hire_cat', { cat: 'kitten' })).toEqual(['hire', 'kitten']);
	});
});
