import { addsOperationFromActions } from './addsOperationFromActions.mjs';
import { asksForRightCredential } from './asksForRightCredential.mjs';
import { connectsByOAuth } from './connectsByOAuth.mjs';
import { explainsRefusal } from './explainsRefusal.mjs';
import { fillsFieldsOfEachType } from './fillsFieldsOfEachType.mjs';
import { findsNodeByWords } from './findsNodeByWords.mjs';
import { givesExactItems } from './givesExactItems.mjs';
import { keepsSharedFields } from './keepsSharedFields.mjs';
import { offersOperationsToAgent } from './offersOperationsToAgent.mjs';
import { opensEveryNode, opensEveryTool } from './opensEveryNode.mjs';
import { repeatsThrottledCall } from './repeatsThrottledCall.mjs';
import {
	fitsSiteOnPhone,
	opensSiteWithoutServer,
	searchesSite,
	usesSiteByKeyboard,
} from './searchesSite.mjs';
import { testsCredential } from './testsCredential.mjs';

/** @typedef {(world: import('../World.mjs').World) => Promise<void>} Step */

/** What a user does, in order; the steps after `testsCredential` work with its credential. */
export const steps = [
	findsNodeByWords,
	addsOperationFromActions,
	fillsFieldsOfEachType,
	testsCredential,
	givesExactItems,
	explainsRefusal,
	repeatsThrottledCall,
	keepsSharedFields,
	asksForRightCredential,
	connectsByOAuth,
	offersOperationsToAgent,
	opensEveryNode,
	opensEveryTool,
	searchesSite,
	usesSiteByKeyboard,
	fitsSiteOnPhone,
	opensSiteWithoutServer,
];
