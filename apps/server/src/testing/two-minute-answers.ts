/** By sample: the five answers of docs/reading-test.md as its page gives them. Each stands there in these words. */
export interface Answers {
  readonly what: string;
  readonly howLongAndForWhom: readonly string[];
  readonly why: string;
  readonly done: readonly string[];
  readonly before: readonly string[];
}

const NEVER = ['Not that we know'];

function answers(
  what: string,
  howLongAndForWhom: readonly string[],
  why: string,
  done: readonly string[],
  before: readonly string[],
): Answers {
  return { what, howLongAndForWhom, why, done, before };
}

export const ANSWERS: Readonly<Record<string, Answers>> = {
  '2024-04-07-tv-programme': answers(
    'the shop was very slow from about 20:10, and later most product pages did not open',
    ['2 hours', '20:10 (no zone given)', 'not said', '7 Apr 2024'],
    'search is a single machine',
    ['No measure against it is written down'],
    NEVER,
  ),
  '2024-06-19-product-page-redirects': answers(
    'Product pages would not open',
    ['35 minutes', '14:06 – 14:41 BST', '64 %'],
    'A new forwarding rule in the configuration of the web servers contradicted an older one',
    ['ines · done 20 Jun 2024', 'marcus · done 3 Jul 2024', 'ines · done 24 Jul 2024'],
    ['No'],
  ),
  '2024-07-16-plant-pictures-memory': answers(
    'The picture service was down or restarting',
    ['2 h 48 min', '13:20 – 16:08 CEST', '22 %'],
    'never gave back the memory used for one kind of photograph',
    ['marcus · done 7 Aug 2024', 'ines · done 16 Aug 2024'],
    ['No'],
  ),
  '2024-08-13-parcel-labels': answers(
    'The label service was down',
    ['90 minutes', '09:40 – 11:25 CEST', 'not said'],
    "the carrier's new address to the firewall",
    ['no owner · no due date', 'femi · no due date', 'femi · late, was due 30 Sep 2024'],
    NEVER,
  ),
  '2024-09-02-month-end-report': answers(
    'the customer accounts service turned people away',
    ['82 minutes', '08:30 – 09:52 UTC', '40 %'],
    'finance report, which occupied most of the lines between that service and its database',
    ['hanneke · done 19 Sep 2024', 'tomasz · done 10 Sep 2024'],
    NEVER,
  ),
  '2024-10-08-orders-table': answers(
    'Nobody could order',
    ['26 minutes', '10:04 – 10:30 UTC', '100 %', '318 of them'],
    'every order had to wait behind the change',
    ['hanneke · done 15 Oct 2024', 'leila · done 4 Dec 2024'],
    NEVER,
  ),
  '2024-11-14-order-queue-disk-full': answers(
    'Checkout stopped taking orders',
    ['2 h 15 min', '05:48 – 08:03 GMT', '100 %'],
    'Detailed log files, switched on for an investigation ten days earlier, filled the disk',
    ['callum · done 15 Nov 2024', 'priya · done 27 Nov 2024', 'leila · done 24 Jun 2026'],
    ['No'],
  ),
  '2024-12-17-search-server': answers(
    'Product search was down',
    ['1 day 7 h', '17 Dec 16:40 – 18 Dec 23:50 GMT', '31 %'],
    'one of its memory modules was defective',
    ['joost · done 28 May 2025', 'aylin · done 16 Jan 2025'],
    ['Not this fault. In April the same lone machine was too small'],
  ),
  '2025-01-25-nursery-flood': answers(
    'At the nursery the picking system was down',
    ['2 days 6 h', '25 Jan 03:10 – 27 Jan 09:30 GMT', '100 %', '1,900 people'],
    'Flood water filled a cable duct',
    ['femi · done 22 May 2025', 'dilys · late, was due 27 Jun 2025'],
    ['No', 'The river last stood this high in 1998'],
  ),
  '2025-03-11-checkout-certificate': answers(
    'Checkout was closed',
    ['72 minutes', '12:00 – 13:12 UTC', '50 %'],
    'a security certificate that ended at noon, because the program that renews it was missing there',
    ['femi · done 18 Mar 2025', 'sanne · done 26 Mar 2025', 'femi · late, was due 30 Apr 2025'],
    ['No'],
  ),
  '2025-05-11-mothers-day': answers(
    'The shop was down for most people',
    ['87 minutes', '09:12 – 10:39 CEST', '71 %'],
    'A rush of visitors, nine times as many as usual',
    ['ines · done 6 Jun 2025', 'esther · done 12 Jun 2025'],
    ['Yes', 'PM-1', '7 Apr 2024', 'after the TV programme of April 2024', 'nothing was done'],
  ),
  '2025-06-20-photo-uploads': answers(
    'The complaint form was broken for photographs',
    ['2 days 17 h', '20 Jun 18:05 – 23 Jun 11:35 BST', '83 %'],
    'An upgrade of Nginx, our web server software, replaced the file with our own settings',
    ['ines · done 27 Jun 2025', 'wanjiru · done 9 Jul 2025'],
    NEVER,
  ),
  '2025-07-03-delivery-dates-dns': answers(
    'The delivery planner was down',
    ['98 minutes', '10:20 – 11:58 CEST', '27 %'],
    'we deleted the network name by which checkout finds the delivery planner',
    ['kofi · done 9 Jul 2025', 'kofi · done 22 Jul 2025', 'yara · late, was due 12 Sep 2025'],
    ['No'],
  ),
  '2025-08-12-order-pages': answers(
    'Order pages were open to strangers',
    ['8 days 19 h', '12 Aug 15:30 – 21 Aug 10:55 UTC', '0.4 %', '1,960'],
    'did not test whether the visitor is the buyer',
    ['tomasz · done 24 Sep 2025', 'mei · done 11 Sep 2025'],
    ['No'],
  ),
  '2025-10-02-one-cent-prices': answers(
    'Prices in the shop were wrong',
    ['38 minutes', '14:22 – 15:00 CEST', '17 %'],
    'A price list meant for the test shop was loaded into the live shop',
    ['rowan · done 16 Oct 2025', 'leila · late, was due 31 Oct 2025'],
    ['No'],
  ),
  '2025-11-18-warehouse-scanners': answers(
    'The picking system was unavailable',
    ['114 minutes', '05:30 – 07:24 GMT', '100 %', '1,340 parcels'],
    'Nobody had been assigned to extend it',
    ['bram · done 3 Dec 2025', 'dilys · done 12 Dec 2025', 'bram · late, was due 27 Feb 2026'],
    ['Yes', 'PM-10', 'At checkout in March', 'they ended at our public addresses'],
  ),
  '2025-12-01-late-confirmations': answers(
    'Order confirmations came up to nine hours late',
    ['9 h 10 min', '00:40 – 09:50 CET', '100 %'],
    'could not read one message, put it back at the front of the queue and tried again, without end',
    ['callum · done 10 Dec 2025', 'noor · done 18 Dec 2025'],
    NEVER,
  ),
  '2026-01-27-sold-out-plants': answers(
    'Stock levels in the shop were wrong',
    ['2 h 34 min', '09:15 – 11:49 GMT', 'not said', 'Share of shoppers: not yet known'],
    'Not yet known',
    ['rowan · late, was due 13 Feb 2026'],
    NEVER,
  ),
  '2026-02-24-emptied-baskets': answers(
    'Checkout lost what people had chosen',
    ['43 minutes', '11:02 – 11:45 GMT', '35 %'],
    'The new ones wrote them in a form that the old ones took for empty',
    ['priya · done 19 Mar 2026', 'leila · late, was due 17 Apr 2026'],
    ['No'],
  ),
  '2026-04-14-live-chat': answers(
    'The shop was down for 48% of its visitors',
    ['52 minutes', '12:30 – 13:22 BST', '48 %'],
    'The servers allow a fixed number of lines, and chat used them up',
    ['yara · done 29 Apr 2026', 'marcus · late, was due 22 May 2026'],
    ['No', 'When the rush of May 2025 closed the shop, everything was slow; this time nothing was'],
  ),
  '2026-06-09-order-queue-disk-again': answers(
    'Checkout stopped taking orders',
    ['47 minutes', '20:15 – 21:02 BST', '100 %', '96 people'],
    "Messages that could not be delivered were set aside on the order queue's disk, were never removed",
    ['leila · done 24 Jun 2026', 'callum · done 8 Jul 2026', 'priya · done 6 Jul 2026'],
    ['Yes', 'PM-7', '14 Nov 2024', 'the third was 508 days late'],
  ),
  '2026-08-18-stale-copy': answers(
    'Customer accounts showed old data',
    ['17 h 15 min', '18 Aug 16:10 – 19 Aug 09:25 UTC', '12 %'],
    'its password had been changed in one place of two',
    ['hanneke · done 21 Aug 2026', 'tomasz · late, was due 16 Oct 2026', 'mei · due 11 Dec 2026'],
    ['No'],
  ),
  '2026-10-06-practice-lost-database': answers(
    'everything happened on a twin of checkout',
    ['34 minutes', '10:00 – 10:34 UTC', '0 %', 'Practice'],
    'the standby did not take over by itself, because the vote that decides on it needs three machines',
    ['hanneke · done 27 Oct 2026', 'priya · late, was due 13 Nov 2026', 'yara · due 29 Jan 2027'],
    NEVER,
  ),
  '2026-11-17-gift-cards': answers(
    'Checkout charged gift cards twice',
    ['111 minutes', '17:24 – 19:15 GMT', '29 %', '87 of 300'],
    'Not yet known',
    ['leila · done 18 Nov 2026', 'priya · due 27 Nov 2026'],
    ['Not yet known'],
  ),
};
