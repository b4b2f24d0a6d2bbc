/**
 * Character references: `&rsquo;`, `&#8217;`, `&#x2019;`. Of the 2,231 names of HTML these are the ones that prose is
 * written with: letters, marks and spaces. A name that is not here stays as it is written.
 */

/** Reads the reference at `at` (an ampersand): what it stands for and where it ends. */
export function readEntity(text: string, at: number): { readonly text: string; readonly end: number } | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (match === null) return undefined;
  const [whole, decimal, hex, name] = match;
  const decoded = name !== undefined ? named(name) : numbered(decimal, hex);
  return decoded === undefined ? undefined : { text: decoded, end: at + whole.length };
}

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/y;

/**
 * The text with what references to letters and marks stand for in their place; `undefined` where a backslash may keep one
 * from standing for anything. Signs stay as they are written, so that nothing becomes markup.
 */
export function resolveEntities(text: string): string | undefined {
  if (/\\&[#a-z]/i.test(text)) return undefined;
  return text.replace(ANY_REFERENCE, (written) => {
    const found = readEntity(written, 0)?.text ?? written;
    return SIGN.test(found) ? written : found;
  });
}

const ANY_REFERENCE = /&#?[A-Za-z\d]{1,32};/g;
const SIGN = /^[\0-/:-@[-`{-\x7f]/;

function numbered(decimal: string | undefined, hex: string | undefined): string {
  const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16);
  const bad = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return String.fromCodePoint(bad ? 0xfffd : code);
}

function named(name: string): string | undefined {
  names ??= table();
  return names.get(name);
}

let names: Map<string, string> | undefined;

/** Made when the first name is met. */
function table(): Map<string, string> {
  const made = new Map<string, string>();
  for (const row of SIGNS.split('\n')) {
    const [sign, ...list] = row.split(' ');
    for (const name of list) made.set(name, sign ?? '');
  }
  for (const name of INVISIBLE) made.set(name[0], name[1]);
  for (const [suffix, mark, letters] of ACCENTS) {
    for (const letter of letters) made.set(letter + suffix, (letter + mark).normalize('NFC'));
  }
  return made;
}

const INVISIBLE: readonly (readonly [string, string])[] = [
  ['Tab', '\t'],
  ['NewLine', '\n'],
  ['nbsp', '\u00a0'],
  ['NonBreakingSpace', '\u00a0'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['numsp', '\u2007'],
  ['puncsp', '\u2008'],
  ['thinsp', '\u2009'],
  ['hairsp', '\u200a'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
  ['shy', '\u00ad'],
  ['NoBreak', '\u2060'],
];

/** Name ending, combining mark, and the letters that take it. */
const ACCENTS: readonly (readonly [string, string, string])[] = [
  ['grave', '\u0300', 'AEIOUaeiou'],
  ['acute', '\u0301', 'ACEILNORSUYZacegilnorsuyz'],
  ['circ', '\u0302', 'ACEGHIJOSUWYaceghijosuwy'],
  ['tilde', '\u0303', 'AINOUainou'],
  ['macr', '\u0304', 'AEIOUaeiou'],
  ['breve', '\u0306', 'AGUagu'],
  ['dot', '\u0307', 'CEGIZcegz'],
  ['uml', '\u0308', 'AEIOUYaeiouy'],
  ['ring', '\u030a', 'AUau'],
  ['dblac', '\u030b', 'OUou'],
  ['caron', '\u030c', 'CDELNRSTZcdelnrstz'],
  ['cedil', '\u0327', 'CGKLNRSTcgklnrst'],
  ['ogon', '\u0328', 'AEIUaeiu'],
];

const SIGNS = `& amp AMP
< lt LT
> gt GT
" quot QUOT
' apos
! excl
# num
$ dollar
% percnt
( lpar
) rpar
* ast midast
+ plus
, comma
. period
/ sol
: colon
; semi
= equals
? quest
@ commat
[ lsqb lbrack
\\ bsol
] rsqb rbrack
^ Hat
_ lowbar
\` grave
{ lcub lbrace
| verbar vert
} rcub rbrace
¡ iexcl
¢ cent
£ pound
¤ curren
¥ yen
€ euro
¦ brvbar
§ sect
¨ uml die
© copy COPY
® reg REG
™ trade TRADE
ª ordf
º ordm
« laquo
» raquo
¬ not
¯ macr
° deg
± plusmn pm
¹ sup1
² sup2
³ sup3
´ acute
µ micro
¶ para
· middot centerdot
¸ cedil
¼ frac14
½ frac12 half
¾ frac34
¿ iquest
× times
÷ divide div
Æ AElig
æ aelig
Å Aring angst
å aring
Ø Oslash
ø oslash
Œ OElig
œ oelig
Ĳ IJlig
ĳ ijlig
ß szlig
Ð ETH
ð eth
Đ Dstrok
đ dstrok
Ħ Hstrok
ħ hstrok
Ł Lstrok
ł lstrok
Ŧ Tstrok
ŧ tstrok
Þ THORN
þ thorn
ŉ napos
Ŋ ENG
ŋ eng
ı imath inodot
ĸ kgreen
ƒ fnof
ȷ jmath
ˆ circ
˜ tilde
ˇ caron
– ndash
— mdash
― horbar
‐ hyphen dash
− minus
‖ Vert Verbar
‘ lsquo OpenCurlyQuote
’ rsquo rsquor CloseCurlyQuote
‚ sbquo lsquor
“ ldquo OpenCurlyDoubleQuote
” rdquo rdquor CloseCurlyDoubleQuote
„ bdquo ldquor
† dagger
‡ Dagger ddagger
• bull bullet
‥ nldr
… hellip mldr
‰ permil
′ prime
″ Prime
‴ tprime
‵ bprime backprime
‹ lsaquo
› rsaquo
‾ oline
⁄ frasl
ℓ ell
№ numero
← larr leftarrow
↑ uarr uparrow
→ rarr rightarrow
↓ darr downarrow
↔ harr leftrightarrow
⇐ lArr
⇒ rArr
⇔ hArr
∞ infin
≈ asymp ap
≠ ne
≤ le leq
≥ ge geq
◊ loz
♠ spades
♣ clubs
♥ hearts
♦ diams
✓ check checkmark
✗ cross
Α Alpha
Β Beta
Γ Gamma
Δ Delta
Ε Epsilon
Ζ Zeta
Η Eta
Θ Theta
Ι Iota
Κ Kappa
Λ Lambda
Μ Mu
Ν Nu
Ξ Xi
Ο Omicron
Π Pi
Ρ Rho
Σ Sigma
Τ Tau
Υ Upsilon
Φ Phi
Χ Chi
Ψ Psi
Ω Omega
α alpha
β beta
γ gamma
δ delta
ε epsilon
ζ zeta
η eta
θ theta
ι iota
κ kappa
λ lambda
μ mu
ν nu
ξ xi
ο omicron
π pi
ρ rho
ς sigmaf
σ sigma
τ tau
υ upsilon
φ phi
χ chi
ψ psi
ω omega`;
