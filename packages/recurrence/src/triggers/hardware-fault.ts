import { defineTrigger } from '../define-trigger.ts';

export default defineTrigger({
  id: 'hardware-fault',
  name: 'Hardware fault',
  definition: 'A part breaks by itself: a disk, a switch, a module, a cable, a battery, a power supply.',
  signs: [
    'hardware|disk|drive|line_card|memory_module|power|ups|fibre|fiber|cable|battery|breaker|transformer|power_supply|network_card|generator|optic|transceiver|controller|raid|switch|router|motherboard|chiller failure|failed|fault|faulty|broken|defective|malfunction|malfunctioning|died|cut|outage|loss|severed|damaged|defect|short_circuit !full|software|bug|configuration|config|deploy',
  ],
  examples: [
    'When a memory module of the primary database failed, the server stopped.',
    'The outage was triggered by a broken line card in the core of the eastern hall.',
    'It was caused by a fibre cut by an excavator between both sites.',
    'Racks went dark due to a defective UPS battery while the mains were lost for a minute.',
    'A failed disk of the array caused its controller to stop all writes.',
  ],
  unlike: [
    {
      id: 'natural-disaster',
      how: 'There a force of nature or fire destroys it; here the part fails by itself or by works nearby.',
    },
    { id: 'dependency-down', how: 'There somebody else runs the hardware.' },
  ],
});
