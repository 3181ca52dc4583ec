import { forms } from '@failonce/document';

/**
 * Acronyms that need no explanation in a postmortem. Begun from the exceptions that public style guides for technical
 * writing keep (GitLab's and Microsoft's rules for Vale), without those that only specialists know, and grown by units,
 * zones, currencies, companies and what stands in capitals without being an acronym. All in lower case.
 */
const known = forms(`
  api apis cpu gpu ram rom ssd hdd dns url uri http https html css xml json csv pdf sql php ftp ssh ssl tls tcp udp ip lan wan vpn wifi smtp imap
  usb gps sms mms otp pin qr atm pos tv dvd cd faq id ids ui ux os pc vm vms db ci it qa hr pr ai ml ar vr ok asap eta fyi aka tbd tba tbc todo
  wip na ps etc vs am pm ceo cto cfo coo cio ciso vp sre sres devops iot isp cdn dba noc sla slo sli kpi saas paas aws gcp ibm sap hp amd arm
  pid ttl ntp iam rsa txt pem jwt drm hup csr tlc faqs nasa dhl ups usps bbc cnn fbi nsa usa us uk eu un uae nyc la sf dc gdpr pci hipaa iso ieee ietf rfc iana icann utf ascii ansi yaml toml ini ios
  mac lamp mvp crud rest sdk ide cli gui cms crm erp pii readme license changelog gb mb kb tb gib mib kib hz khz mhz ghz ms kbps mbps gbps rpm
  jpg jpeg png gif svg mp webp zip tar gz bios cmos led lcd dj dna phd msc bsc mba iou rip rsvp vip ii iii iv vi vii viii ix xi xii
  utc gmt est edt cst cdt mst mdt pst pdt et ct mt pt akst hst bst ist cet cest eet eest wet west wat cat eat sast msk jst kst sgt hkt aest aedt
  acst awst nzst nzdt brt art cot pet clt pkt wib wita ict pht trt gst npt bdt mmt utc+
  usd eur gbp jpy chf cad aud nzd sek nok dkk pln czk huf ngn kes ghs zar tzs ugx rwf inr pkr brl mxn cop try rub cny krw sgd
  get put post patch head options delete select insert update alter drop table create index where from join explain vacuum truncate grant begin
  commit rollback null true false and or not is in on off up down the to of for a an no yes do if all any none now new old out over who why how
  what when open close fail failed error warn info debug trace fatal panic kill stop start end fixed done resolved critical high medium low must
  should may never always only still very huge first last everything nothing this that we our my it's i'm before after during
  root cause issue summary timeline impact duration resolution postmortem mortem incident outage report detected escalated note important warning
`);

/** Errors and signals of the system bear capitals too: ENOENT, SIGKILL. */
const CODES = /^(?:e[a-z]{4,6}|sig[a-z]{2,4})$/;
const ROMAN = /^[ivx]{1,5}$/;

/** Is it generally known, or no acronym at all? `form` is in lower case. */
export function isKnownAcronym(form: string): boolean {
  return known.has(form) || (form.length >= 5 && CODES.test(form)) || ROMAN.test(form);
}
