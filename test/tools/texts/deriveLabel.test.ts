import { deriveLabel } from '../../../tools/texts/deriveLabel';

describe('deriveLabel', () => {
	it.each([
		['start_created', 'Start Created'],
		['num_iid', 'Num IID'],
		['workDateFrom', 'Work Date From'],
		['InstanceId', 'Instance ID'],
		['DataDisk.1.Size', 'Data Disk 1 Size'],
		['param0', 'Param 0'],
		['userids', 'User IDs'],
		['fields_to_clean', 'Fields to Clean'],
		['store_inventorys', 'Store Inventories'],
	])('reads %s as %s', (wireName, label) => {
		expect(deriveLabel(wireName)).toBe(label);
	});

	it('joins single letters to one acronym', () => {
		expect(deriveLabel('rpt_query_d_t_o')).toBe('Report Query DTO');
	});

	it('writes a repeated word once', () => {
		expect(deriveLabel('mix_mix')).toBe('Mix');
	});

	it('uses the label of the vocabulary for a whole name', () => {
		expect(deriveLabel('i_cal_uid')).toBe('iCal UID');
	});

	it('keeps a label within 60 characters', () => {
		const label = deriveLabel(
			Array.from({ length: 12 }, (_, index) => `number_${index}`).join('_'),
		);
		expect(label.length).toBeLessThanOrEqual(60);
	});

	it('starts a label with a letter', () => {
		expect(deriveLabel('12306')).toBe('No 12306');
	});
});
