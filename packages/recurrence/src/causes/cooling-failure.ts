import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'cooling-failure',
  name: 'Cooling failure',
  family: 'facility',
  definition: 'The cooling of a room or of equipment fails, and the equipment overheats or is shut down to protect it.',
  signs: {
    named: [
      'cooling|airflow|ventilation|air_conditioning|chilled_water|coolant without|lose|lost|stop|insufficient|interrupt|reduce|close|starve server|machine|rack|hall|room|equipment|temperature|minute|threshold|heat',
      'thermal_threshold|thermal_limit|thermal_shutdown|temperature_limit|temperature_threshold|safe_temperature|overtemperature reach|pass|exceed|hit|cross|trigger|perform|shut',
      'inlet|rack|hall|room|aisle degree|celsius|fahrenheit|heat|hot|warm',
      'valve|pump|damper|compressor|condenser|chiller close|trip|seize|stick|stuck|lose|lost|lock_out|lockout|fail|starve|burn chilled_water|cooling|coolant|air|water|room|loop|pressure',
      'cool|cooling|hvac|chiller|air_conditioning|air_conditioner|aircon|crac|crah|air_handler|cooler fail|failure|fault|outage|malfunction|trip|shut|stop|lose|lost|loss',
      'overheat|overheating server|rack|room|hall|equipment|datacenter|data_center|switch|hardware|machine|device|cpu',
      'temperature rise|rising|rose|climb|increase|exceed|high|elevated|spike datacenter|data_center|room|hall|server|rack|facility|equipment|aisle|inlet|ambient',
      'thermal|temperature|heat|overtemperature shutdown|shut_down|shut_off|power_down|power_off|trip|protection|protective server|equipment|device|automatic|rack|hardware|threshold|limit',
      'chilled_water|condenser|cooling_tower|coolant|refrigerant|compressor|cooling_pump|water_pump|heat_exchanger|cooling_loop|cooling_unit fail|failure|leak|stop|trip|fault|low|pressure|valve|freeze|shut',
      'heat_wave|heatwave|hottest|record_temperature|ambient_temperature|outside_temperature|outdoor_temperature cool|cooling|chiller|datacenter|data_center|capacity|design|air_conditioning',
      'air_flow|airflow|fan|ventilation|damper|air_handling fail|block|stop|reduce|reverse|close server|room|hot|temperature|heat|cool',
    ],
    acted: [
      'chiller|hvac|crac|air_conditioning|air_handler|cooling_unit|cooling restart|reset|lockout|manual|sequence|control',
      'building_management|cooling_control|controller|plc|automation|sensor|setpoint cool|cooling|chiller|hvac|temperature|air',
      'pump|valve|compressor|fan|condenser|filter chiller|water|cool|cooling|air',
      'cooling_capacity|cooling_redundancy|redundant_cooling|backup_cooling|cooling_system|cooling_infrastructure|cooling_plant',
      'hot_aisle|cold_aisle|containment|hot_spot air|temperature|server|rack',
    ],
    setOff: [
      'power|utility|voltage|electrical dip|sag|surge|outage|loss|event|fluctuation|blip chiller|cooling|air_conditioning|hvac|air_handler',
      'maintenance|replacement|work|test|cleaning|upgrade chiller|cooling|hvac|air_conditioning|pump|valve|crac',
      'weather|summer|hot|humidity|pollen|dust|smoke|cold|snow chiller|condenser|cool|cooling|air_conditioning',
      'fire_suppression|suppression_agent|smoke|alarm air_handler|fan|cooling|ventilation|shut|damper',
      'water_leak|leak|flood|low_water|water_supply|water_pressure cool|cooling|chiller|tower|pump',
    ],
    unguarded: [
      'redundant|backup|standby|spare|secondary|second chiller|cooling|unit|crac|pump|air_conditioner|hvac not|never|fail start|take_over|engage|available|already|keep_up',
      'temperature alarm|alert|sensor|monitor|monitoring no|not|miss|late|ignore|fail|wrong|email|nobody',
      'chiller|cooling|hvac|air_conditioning not|never|need|require restart|resume|return automatic|automatically|manual|manually|itself|technician|onsite',
      'cooling|chiller|air_conditioning|hvac capacity|design|size|rate insufficient|not_enough|exceed|below|heat_load|density',
    ],
    lost: [
      'throttle|shut|fail|isolate|power_off heat|hot|temperature|thermal|degree',
      'shut_down|shutdown|power_down|turn_off|switch_off|power_off server|equipment|storage|rack|host|machine|hardware protect|prevent|avoid damage|heat|overheat|temperature|thermal',
      'server|disk|storage|switch|cpu|gpu|hardware throttle|shut|fail|reboot|damage|protect hot|heat|temperature|thermal|overheat',
      'degree|celsius|fahrenheit room|hall|rack|inlet|datacenter|data_center|server|aisle|temperature',
      'portable|spot|temporary|mobile|rented|open fan|cooler|door|air_conditioner|chiller|unit heat|cool|room|temperature|air',
      'temperature return|normal|safe|stabilize|fall|fell|operating_range|acceptable restart|restore|power|cooling|server|equipment|bring',
      'hardware|disk|server damage|failed|degrade heat|thermal|overheat|temperature|humidity',
    ],
  },
  confusedWith: [
    {
      id: 'power-loss',
      unlike:
        'There the equipment has no current; here it has current and gets too hot, even if a power dip stopped the chillers.',
    },
    {
      id: 'hardware-failure',
      unlike: 'There a piece breaks of its own accord; here heat in a room or rack makes it stop.',
    },
    {
      id: 'network-device-failure',
      unlike: 'There a device is defective; here it shut itself off because of its temperature.',
    },
  ],
  examples: [
    'A voltage dip stopped all five chillers of the site and four of them needed a manual reset. The temperature in the hall rose above the safe limit before technicians arrived, and storage shut itself down to protect the disks.',
    'The compressor of the only air conditioner in our server closet seized on a Saturday. By the time somebody read the temperature alert on Monday three hosts had overheated and switched themselves off.',
    'On the hottest day on record the cooling towers could not reject enough heat. We powered down a third of the racks of the health service on purpose to avoid damage to the rest.',
    'A valve in the chilled-water loop closed after a sensor had reported a leak that did not exist. Inlet air at the racks reached 45 degrees and the trading gateways throttled, then failed.',
    'While one cooling unit was out for cleaning the second tripped, and the building management system did not start the spare. Hosts in the hot aisle performed a thermal shutdown one after another.',
    'The control software of the air handlers lost contact with its sensors and fell back to a mode with minimum fan speed. Rising heat made the switches of two rows turn off, which isolated the video encoders.',
    'Discharge of the gas extinguishers closed the ventilation dampers, as designed, and stopped airflow. Without cooling the archive machines passed their thermal threshold within minutes.',
    'A pump of the liquid cooling loop lost pressure and the coolant stopped moving. The accelerators of the weather cluster hit their temperature limit and the job scheduler drained the whole row.',
    'Low water pressure from the city starved the condenser, so the chiller locked out. Rented portable coolers and open doors brought the switching room of the operator back into range by evening.',
  ],
  measures: {
    prevent: [
      'Have chillers restart by themselves after a power dip, and test that they do',
      'Size cooling for the hottest day expected with one unit out of service',
    ],
    detect: [
      'Page people on temperature at the rack, with a slope as well as a threshold',
      'Monitor pumps, valves and controllers apart from the room temperature',
    ],
    limit: [
      'Decide beforehand which load is shut down first when it gets hot',
      'Keep staff or a contract on site able to reset the cooling within minutes',
    ],
  },
});
