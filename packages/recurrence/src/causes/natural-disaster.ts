import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'natural-disaster',
  name: 'Natural disaster or fire at a site',
  family: 'facility',
  definition:
    'A flood, storm, fire, earthquake, heat wave or other force of nature reaches a site and damages it, cuts its supplies or keeps staff away.',
  signs: {
    named: [
      'hottest|record|exceptional|extreme|unprecedented temperature|heat|summer|hot degree|outdoor|outside|ambient|design|chiller|cooling',
      'flood|flooding|floodwater|inundate|water data_center|datacenter|data_centre|building|basement|room|facility|exchange|office|pump|switchgear|rack|floor !traffic !request !packet !log !message !connection !query !retry !broadcast !multicast !reconnect',
      'hurricane|typhoon|cyclone|derecho|superstorm|tropical_storm|tsunami|wildfire|bushfire|forest_fire|blizzard|mudslide|landslide|volcano|storm_surge !visitor !subscriber !demand !caller !reader !traffic',
      'earthquake|quake|seismic|aftershock !visitor !subscriber !demand !caller !reader !traffic',
      'fire destroy|burn|damage|spread|break_out|broke_out|engulf|smoke|destruction|burnt building|data_center|datacenter|data_centre|room|hall|site|facility|exchange|rack|battery|campus !alert !event',
      'lightning|thunderstorm|electrical_storm strike|hit|struck|surge|damage|storm site|data_center|datacenter|data_centre|utility|grid|transformer|building|tower|power|mast|equipment|line',
      'storm|gale|high_wind|snow|ice|hail|tornado damage|bring|break|fell|destroy|tear|cut|hit|knock|strike|brought|broke|broken|destruction|tore|torn|struck tower|mast|line|tree|pole|roof|power|site|data_center|datacenter|cable|building !traffic !request !packet !log !message !connection !query !retry !broadcast !multicast !reconnect',
      'heat_wave|heatwave|record_temperature|record_heat|extreme_heat|extreme_weather|severe_weather|natural_disaster|act_of_god|force_majeure|extreme_cold|cold_snap|ice_storm',
      'fire_department|fire_brigade|firefighter|fire_service evacuate|order|fire|flame|building|campus|data_center|datacenter|data_centre',
    ],
    acted: [
      'water enter|rise|seep|leak|pour|submerge|reach|ingress|intrusion|damage|rose building|basement|room|cabinet|equipment|generator|server|hall|floor|rack',
      'river|sea|tide|rain|rainfall|downpour|storm_water|water_main burst|rise|overflow|heavy|record|level|torrential|rose',
      'smoke|flame|blaze|soot building|hall|room|rack|equipment|battery|intake !test',
      'wind|storm|snow|ice|lightning|rain|weather severe|heavy|extreme|record|strong !traffic !request !packet !log !message !connection !query !retry !broadcast !multicast !reconnect',
      'outside|outdoor|ambient|external temperature|heat exceed|record|degree|above|rise|rose design|rating|cooling|chiller',
    ],
    setOff: [
      'storm|hurricane|flood|quake|weather|wind landfall|approach|hit|strike|pass|reach|survive|struck region|coast|city|area|site|district !traffic !request !packet !log !message !connection !query !retry !broadcast !multicast !reconnect',
      'evacuate|evacuation staff|building|area|city|personnel|employee|town',
      'battery|lithium|ups|transformer fire|flame|burn|explode|thermal_runaway|catch|burnt|caught',
    ],
    unguarded: [
      'generator|fuel|pump|switchgear|battery basement|ground_floor|flood|submerge|water',
      'flood|seismic|storm|fire|lightning protection|barrier|wall|zone|plan|design|risk no|lack|inadequate|not|exceed|underestimate|insufficient',
      'both|two|backup site|building|hall|data_center|datacenter|copy|centre same campus|city|building|coast|flood|valley|compound',
      'sprinkler|fire_suppression|extinguish|fire_door|fire_alarm no|not|miss|lack|fail|trigger|failure fire|flame|burn|smoke|spread|burnt',
      'disaster_recovery|evacuation|contingency|emergency plan|site|drill no|never|not|test|lack|storm|flood|fire',
    ],
    lost: [
      'site|building|data_center|datacenter|data_centre|facility|exchange|rack destroy|submerge|burn|uninhabitable|total_loss|gut|destruction|burnt',
      'road|access|bridge|street|staff|technician|fuel|tanker|truck block|impassable|flood|closed|unable|unsafe|cannot reach|deliver|arrive|enter|site|storm|snow|building',
      'diesel|fuel deliver|carry|run_out|truck|tanker|stair|bucket|ran_out storm|flood|road|generator|hurricane|building',
      'server|equipment|hardware|rack|disk|cabinet water|smoke|fire|soot|salt|surge damage|destroy|ruin|corrode|stand|destruction',
      'power|electricity|grid|utility|cable|fibre|fiber storm|flood|quake|lightning|hurricane|snow|ice|earthquake|wildfire cut|lose|outage|fail|down|damage|lost|loss|failure !traffic !request !packet !log !message !connection !query !retry !broadcast !multicast !reconnect',
    ],
  },
  confusedWith: [
    {
      id: 'power-loss',
      unlike:
        'There the supply of electricity fails for a technical reason; here a force of nature or fire is what reached the site, and power is one of the losses.',
    },
    {
      id: 'cooling-failure',
      unlike: 'There the cooling plant breaks; here weather beyond its design, or fire or water, is the origin.',
    },
    {
      id: 'link-failure',
      unlike: 'There a single line is cut, often by works; here the event strikes a site or a whole area.',
    },
    {
      id: 'hardware-failure',
      unlike: 'There a part breaks by itself; here equipment is destroyed from outside.',
    },
  ],
  examples: [
    'Storm surge filled the basement within the hour. The fuel pumps stood there, and although the generators on the roof were dry, staff carried diesel up the stairs until the tanks ran dry.',
    'A fire broke out in a battery room and spread through two floors of the building. The fire brigade had the electricity of the whole campus cut, and all racks of that hall were destroyed.',
    'Lightning struck the utility line four times in a row. The surge damaged the control of the switchgear, and some disks lost their last writes.',
    'The earthquake broke the raised floor, and shifted racks tore their cables. Aftershocks kept technicians out of the building for two days.',
    'On the hottest day ever measured in the city the outdoor temperature exceeded the design of the roof chillers. We shut servers down during the heat wave so that they would not be damaged.',
    'The hurricane took down the masts along the coast, and roads were impassable for our fuel trucks. Sites that had survived the wind went silent one after another.',
    'A water main burst after the cold snap and flooded the exchange. Cabinets on the ground floor stood in water, and the lines of the district were lost.',
    'The wildfire came within a kilometre of the telescope and the area was evacuated. Smoke was drawn in through the air intake, so that operators turned the archive off before they left.',
    'Heavy snow brought the roof of the warehouse down onto the computer room. Both copies of the stock database stood in that building.',
    'The river rose above the flood wall at night, and the water entered the switch room of the railway control centre. The backup centre lay in the same valley and was flooded too.',
  ],
  measures: {
    prevent: [
      'Choose sites by their risk of flood, quake, fire and heat, and let two sites share none',
      'Put generators, pumps and switchgear above the highest water to be expected',
      'Separate battery rooms and halls against fire',
    ],
    detect: [
      'Follow weather and flood warnings for each site, with thresholds for action',
      'Fit sensors for water, smoke and intake temperature, with an alarm outside the site',
    ],
    limit: [
      'Move load away before a foreseen storm arrives',
      'Keep data and a rehearsed way to serve in another region',
      'Have contracts for fuel and access that hold when roads are closed',
    ],
  },
});
