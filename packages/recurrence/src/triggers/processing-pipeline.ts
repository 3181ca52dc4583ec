import { defineTrigger } from '../define-trigger.ts';

export default defineTrigger({
  id: 'processing-pipeline',
  name: 'Data from a pipeline',
  definition: 'A pipeline, an import or a generator brings forth data that are wrong, late, or larger than before.',
  signs: [
    'pipeline|feed|importer|etl|dataset|data_file|generator|nightly_import|price_list|batch empty|bad|corrupt|malformed|invalid|duplicate|wrong|missing|incorrect|oversized|stale|stall|empty',
    'generated|published|imported|produced|delivered|exported file|data|table|index|list|map|catalogue|catalog|record empty|malformed|corrupt|invalid|duplicate|bad|wrong|oversized',
  ],
  examples: [
    'The failure was caused by the pipeline of the catalogue: it published an empty list, and every shop loaded it.',
    'The outage was triggered by a feed of duplicate records, which the importer wrote into the stock table.',
    'A malformed file, generated that night, caused the proxies to refuse their start.',
    'The empty shelves were traced to a corrupt dataset that had come in overnight.',
    'It was due to a block list that had been published with duplicate lines, twice as large as ever before.',
  ],
  unlike: [
    { id: 'scheduled-job', how: 'There the job itself does harm by running; here it is what the job brings forth.' },
    { id: 'configuration-push', how: 'There a person changes a setting; here a machine makes the data.' },
  ],
});
