import { nouns } from './word-sets.ts';

/** What machines, programs and networks are made of, and what goes through them, where the lexicon has no role for it. */
export const machinery = nouns(
  `access account acl address affinity aircon algorithm allocation allowlist antenna api app archive arp array
  artifact asset authority authorization autoscaler backoff backup balancing bandwidth barcode battery bgp bios
  bit blacklist blob block blocklist boolean bot bracket branch breaker broker bucket build bundle bundler bus
  byte ca cable cache caching callback campaign cap capacity cdn ceiling certificate chain charset chart
  checkpoint checksum chiller chmod chown cipher client clock cluster cname code collation collection collector
  column comma command commit compiler compressor concurrency concurrent config connectivity consensus constant
  constraint consumer container content controller cookie cooling core cors cpu crawler credential cron crontab
  csp csr cursor daemon data deadlock decimal decoder default denylist dependency descriptor dhcp diesel directive
  directory disk dispatcher document domain dotenv drive driver dst dump duplicate edge egress election encoder
  encoding endpoint entry env environment epoch event eviction exception expiration expired expiry extension extra
  failover fan feature feature-flag fiber fibre field file filesystem filter firmware fixture flag float flood
  folder follower format fragment frame framework function fuse garbage gateway generator genset glob gpu handle
  handler handshake hash header heap heartbeat hook html id identifier image incoming indentation index indices
  infrastructure ingress inode input integer integration interface interpreter interval inverter iops ip java
  javascript jitter job join json jwt kerberos kernel key keystore keytab lag layer ldap leader leap lease library
  lifecycle limit limiter linux list listen listener load locale lock lookup loop machine maintenance manifest
  manually map marketing markup mast master memory merge mesh message metadata meter microservice middleware
  migration mode model modem module mount mtu mutex mx name nameserver namespace newline nic node nonce ntp null
  nvme oauth object offset operations operator optimizer orchestrator origin ospf outgoing overflow owner
  ownership package packet page parallel parameter parser partition path pattern payload peak peering permission
  pid pipe pipeline plan platform plugin pod policy pool power prefix primary printer priority privilege producer
  production protocol provider proxy psu publisher push query quorum quota quote race rack raid ram range rate
  read rebase record recursion redirect regex region registry relay renewal replica replication repository
  resolver resource response retention retry rewrite rfid root rounding route router routing row rule
  runtime salt saml scaler scaling scan scanner scheduler schema scraper script sdk secondary secret section
  sector sed seed segment semaphore semicolon sensor sequence sequential serial serialisation serialization
  serializer session setting shard shell sidecar signal signature site size slot snapshot socket software source
  space spam spec spike ssd ssh ssl sso stack staging standby startup statement static statistics storage stream
  string stylesheet subnet subscriber sudo suffix supply swap switch symlink syntax system systemd table tag task
  template tenant tensor terminal test thermostat thread threshold throughput tier timeout timer timestamp
  timezone tls toggle token topic traffic transaction transceiver transformer trigger truncation truststore ttl
  tunnel txt ubuntu umask underflow unicode unix ups url user-agent user-data utc utf-8 utilisation utilization
  vacuum validation value variable vault vendor version view virtual vlan volume vpn waf web webhook weights
  whitelist whitespace wildcard worker write writer zone`,
);
