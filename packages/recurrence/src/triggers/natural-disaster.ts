import { defineTrigger } from '../define-trigger.ts';

export default defineTrigger({
  id: 'natural-disaster',
  name: 'Natural disaster or fire',
  definition: 'A flood, storm, fire, earthquake, heat wave or other force of nature reaches a site, a line or an area.',
  signs: [
    'lightning|hurricane|earthquake|typhoon|heat_wave|heatwave|cyclone|tornado|tsunami|wildfire|blizzard|landslide|snowstorm|thunderstorm|derecho|storm_surge|flooding|extreme_heat|natural_disaster|water_main|burst_pipe|superstorm !attack|traffic|request|packet|message|broadcast',
    'fire|flood|storm building|room|data_center|datacenter|data_centre|hall|site|battery|basement|facility|tower|mast|power_line|river !attack|traffic|request|packet|message|broadcast|alarm|alert|drill|retry|firefighting|firefight',
  ],
  examples: [
    'The outage was triggered by flooding: storm surge filled the basement, where the fuel pumps stood.',
    'After a fire in a battery room had spread through two floors of the building, its electricity was cut.',
    'Power was lost due to lightning, which struck the utility line four times.',
    'The chillers on the roof gave up because of a heat wave, the hottest day ever measured in the city.',
    'An earthquake caused the raised floor of the exchange to break.',
    'When the water main burst, the switch room of the railway stood in water.',
  ],
  unlike: [
    { id: 'hardware-fault', how: 'There a part fails by itself; here a force from outside reaches it.' },
    { id: 'dependency-down', how: 'There all that we know is that a supplier was down.' },
  ],
});
